import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultProvider } from '../../cdk/house/lambda-credentials.ts';

describe('Credentials in a bundle', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('Given the environment of a Lambda function, they are taken from there', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'token');
    await expect(defaultProvider()()).resolves.toEqual({
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      sessionToken: 'token',
    });
  });

  it('Given none, the fault says so instead of looking further', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', '');
    await expect(defaultProvider()()).rejects.toThrow('No credentials in the environment');
  });
});
