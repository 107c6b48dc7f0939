/** Whether the browser believes that there is a network. */
class Network {
  online = $state(navigator.onLine);

  look(): void {
    this.online = navigator.onLine;
  }
}

export const network = new Network();
