import { Server } from 'node:net';

/**
 * Makes every server of this process that names only a port listen on 127.0.0.1. Playground's listens on all interfaces, and the lab's
 * store is weak on purpose: nobody else on the network may reach it. To be called before Playground starts.
 */
export function listenOnLoopbackOnly(): void {
	const listen = Server.prototype.listen;
	const onLoopback = function ( this: Server, ...args: unknown[] ): Server {
		const [ port, ...rest ] = args;
		const namesOnlyAPort = typeof port === 'number' && typeof rest[ 0 ] !== 'string';
		const result: unknown = Reflect.apply( listen, this, namesOnlyAPort ? [ port, '127.0.0.1', ...rest ] : args );
		return result instanceof Server ? result : this;
	};
	Object.defineProperty( Server.prototype, 'listen', { value: onLoopback, configurable: true, writable: true } );
}
