/** The cover: one press hides everything behind the product’s name, for there are pupils at the elbow. */
class Cover {
  shown = $state(false);

  on(): void {
    this.shown = true;
  }
  off(): void {
    this.shown = false;
  }
}

export const cover = new Cover();
