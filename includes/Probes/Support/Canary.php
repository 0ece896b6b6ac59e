<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Files of our own, put into a folder for a moment and asked for: what a server lets through, whatever its rules say. What it refuses
 * counts only where a text of ours in uploads comes back.
 */
final class Canary {
	/** What the text in uploads said; null: not asked yet. */
	private ?string $control = null;

	public function __construct( private readonly Watch $watch, private readonly WebPlaces $places ) {}

	/**
	 * Proven by what a script of ours works out, never by a status.
	 *
	 * @throws Unseen
	 */
	public function runs_code( string $folder ): bool {
		$url = $this->address( $folder );
		if ( null === $url ) {
			return false; // Without an address or a folder there is nothing to run.
		}
		$script = ProbeFile::script_in( $folder );
		try {
			$answer = $this->watch->http->get( "{$url}/{$script->name}", array(), 4096 );
		} finally {
			$script->remove();
		}
		// That it did not run is believed where a plain file of ours comes back. Some hosts delete PHP there at once: that counts as well.
		return $this->believed( 200 === $answer->status && trim( $answer->body ) === $script->token, $answer );
	}

	/**
	 * @throws Unseen
	 */
	public function shows_files( string $folder ): bool {
		$url = $this->address( $folder );
		if ( null === $url ) {
			return false;
		}
		$file = ProbeFile::in( $folder, 'txt' );
		try {
			$answer = $this->watch->http->get( "{$url}/{$file->name}", array(), 4096 );
		} finally {
			$file->remove();
		}
		return $this->believed( 200 === $answer->status && $answer->body === $file->token, $answer );
	}

	/**
	 * In a folder of our own with two files, for the folder itself may be full of what is none of our business.
	 *
	 * @throws Unseen
	 */
	public function lists( string $folder ): bool {
		if ( null === $this->address( $folder ) ) {
			return false;
		}
		$inside = ProbeFile::folder_in( $folder );
		$files  = array();
		try {
			$files[] = ProbeFile::in( $inside->path, 'txt' );
			$files[] = ProbeFile::in( $inside->path, 'txt' );
			$answer  = $this->watch->http->get( $this->places->url( $inside->path ) . '/', array(), 65536 );
		} finally {
			foreach ( $files as $file ) {
				$file->remove();
			}
			$inside->remove();
		}
		return $this->believed( 200 === $answer->status && str_contains( $answer->body, $files[0]->name ) && str_contains( $answer->body, $files[1]->name ), $answer );
	}

	/**
	 * A header of a picture, which the server hands out without WordPress.
	 *
	 * @throws Unseen
	 */
	public function header_of_picture( string $folder, string $name ): string {
		$url = $this->address( $folder );
		if ( null === $url ) {
			throw new Unseen( 'not_supported' );
		}
		$file = ProbeFile::in( $folder, 'png' );
		try {
			$answer = $this->watch->http->get( "{$url}/{$file->name}", array(), 4096 );
		} finally {
			$file->remove();
		}
		if ( 200 !== $answer->status || $answer->body !== $file->token ) {
			throw new Unseen( '' === $answer->obstacle() ? 'soft_404' : $answer->obstacle() );
		}
		return implode( ', ', $answer->headers( $name ) );
	}

	/** Null: the web does not reach it, or it is not there. */
	private function address( string $folder ): ?string {
		$url = is_dir( $folder ) ? $this->places->url( $folder ) : null;
		return null === $url || null !== OwnSite::origin( $url ) ? $url : throw new Unseen( 'other_host' );
	}

	private function believed( bool $happened, HttpAnswer $answer ): bool {
		if ( $happened ) {
			return true;
		}
		$reason = $answer->interrupted();
		if ( '' === $reason ) {
			$this->control ??= UploadsControl::reason( $this->watch, $this->places );
			$reason          = $this->control;
		}
		return '' === $reason ? false : throw new Unseen( $reason );
	}
}
