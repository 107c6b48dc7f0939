export function load({ url }) {
  return { to: url.searchParams.get('to') ?? '/today' };
}
