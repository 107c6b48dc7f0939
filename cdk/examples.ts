/** Parameters for a synthesis that deploys nothing. No account, name or certificate of these exists. */
const both = {
  domain: 'guanai.example.org',
  issuer: 'https://sign-in.example.org',
  audience: 'guanai-api',
  operators: 'operators@example.org',
  issuerMfa: 'an example',
  issuerLockout: 'an example',
};

export const examples = {
  aws: {
    ...both,
    region: 'ap-southeast-1',
    certificate: 'arn:aws:acm:us-east-1:111122223333:certificate/example',
  },
  'aws-cn': {
    ...both,
    region: 'cn-northwest-1',
    certificate: 'ASCAEXAMPLE',
    icpFiling: 'an example',
    runtimeChecked: 'an example',
  },
};
