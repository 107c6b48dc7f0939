/**
 * Stands in a function's bundle for the SDK's chain of credentials. In Lambda they lie in the environment for as long
 * as the process lives; the other ways to find them would be 110 kB that never run.
 */
export const defaultProvider = () => () => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  if (!accessKeyId || !secretAccessKey || !sessionToken) {
    return Promise.reject(
      new Error('No credentials in the environment: this is no Lambda function'),
    );
  }
  return Promise.resolve({ accessKeyId, secretAccessKey, sessionToken });
};
