import { connect, createServer, type Server, type Socket } from "node:net";

/** A way to a server on loopback that can be cut. */
export interface TcpProxy {
  readonly port: number;
  /** Breaks all connections off, and refuses new ones. */
  cut(): Promise<void>;
  /** Takes connections again. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a way to a port of loopback. */
export async function openTcpProxy(target: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // What is cut ends with an error on one side or the other.
    socket.on("error", () => socket.destroy());
  };
  let server = listening();
  await isListening(server);
  const port = (server.address() as { port: number }).port;

  function listening(at = 0): Server {
    return createServer((near) => {
      const far = connect(target, "127.0.0.1");
      keep(near);
      keep(far);
      near.pipe(far).pipe(near);
    }).listen(at, "127.0.0.1");
  }
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    port,
    cut,
    async mend() {
      server = listening(port);
      await isListening(server);
    },
    close: async () => (server.listening ? cut() : undefined),
  };
}

function isListening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("listening", () => resolve());
    server.once("error", reject);
  });
}
