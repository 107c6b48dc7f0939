/** Whether the browser believes that there is a network. It listens from the first moment on: before any page stands. */
class Network {
  online = $state(navigator.onLine);

  constructor() {
    for (const change of ['online', 'offline'])
      addEventListener(change, () => (this.online = navigator.onLine));
  }
}

export const network = new Network();
