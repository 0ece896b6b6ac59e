<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Exposure;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

/**
 * hostile-server.php while a test needs it.
 */
final class HostileServer {
	public readonly string $origin;

	/** @var resource */
	private $process;

	/** @var array<int, resource> */
	private array $pipes;

	public function __construct( string $certificate = '' ) {
		$process = proc_open( array( PHP_BINARY, __DIR__ . '/hostile-server.php', ...( '' === $certificate ? array() : array( $certificate ) ) ), array( array( 'file', '/dev/null', 'r' ), array( 'pipe', 'w' ), STDERR ), $pipes );
		if ( false === $process ) {
			throw new \RuntimeException( 'No server.' );
		}
		$this->process = $process;
		$this->pipes   = $pipes;
		$this->origin  = ( '' === $certificate ? 'http' : 'https' ) . '://127.0.0.1:' . (int) fgets( $this->pipes[1] );
	}

	public function port(): int {
		return (int) parse_url( $this->origin, PHP_URL_PORT );
	}

	/** Requests that were open at the same time, at most. */
	public function most(): int {
		return $this->seen()['most'];
	}

	/**
	 * @return list<array{head: string, at: float, others: int}> In the order in which they came.
	 */
	public function requests(): array {
		return $this->seen()['requests'];
	}

	/**
	 * @return array{most: int, requests: list<array{head: string, at: float, others: int}>}
	 */
	private function seen(): array {
		return json_decode( (string) file_get_contents( "{$this->origin}/seen" ), true, 16, JSON_THROW_ON_ERROR );
	}

	public function end(): void {
		if ( is_resource( $this->process ) ) {
			fclose( $this->pipes[1] );
			proc_terminate( $this->process, 9 );
			proc_close( $this->process );
		}
	}
}
