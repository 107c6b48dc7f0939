const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/**
 * Seconds. Whoever is idle for 30 minutes signs in again: a refresh token is replaced each time it is used. The session
 * here only ties a browser's tokens together, so that signing out ends them all; after 14 days it ends by itself.
 */
export const tokenLifetimes: Readonly<Record<string, () => number>> = {
  AccessToken: () => 10 * MINUTE,
  AuthorizationCode: () => MINUTE,
  IdToken: () => 10 * MINUTE,
  RefreshToken: () => 30 * MINUTE,
  Interaction: () => 60 * MINUTE,
  Session: () => 14 * DAY,
  Grant: () => 14 * DAY,
};
