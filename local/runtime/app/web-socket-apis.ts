export interface SocketRouteModel {
  /** `$connect`, `$disconnect`, `$default`, or what the selection expression finds in a message */
  routeKey: string;
  functionArn: string;
  timeoutMs: number;
  /** whether the function's answer to a message goes back over the connection */
  answers: boolean;
}

export interface WebSocketApiModel {
  id: string;
  name: string;
  /** where in a message its route stands: `['action']` for `$request.body.action` */
  selection: string[];
  routes: SocketRouteModel[];
  /** the first and only part of the path that clients connect to */
  stage: string;
}
