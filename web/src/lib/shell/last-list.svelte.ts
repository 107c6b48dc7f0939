const lists = ['/today', '/children', '/findings', '/areas/[area]', '/privacy'];

/** The list from which a file was opened, with its filters: there the way back leads. */
class LastList {
  address = $state<string>();

  passed(route: string | null | undefined, url: URL): void {
    if (lists.includes(route ?? '')) this.address = url.pathname + url.search;
  }
}

export const lastList = new LastList();
