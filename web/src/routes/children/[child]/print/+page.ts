/** Nothing is asked for before the reason is given: the reading is logged with it. */
export function load({ params, url }) {
  return { who: { school: url.searchParams.get('school') ?? '', child: params.child } };
}
