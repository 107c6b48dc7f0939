/** Proves a round beside the page, which stays quick meanwhile. */
import { serveOrders } from './prove-order.ts';

serveOrders();
