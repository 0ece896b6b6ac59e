<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support\Edits;

use StorePosture\Fixes\Support\Edit;
use StorePosture\Model\Problem;

/**
 * A new page, as a draft. Taken back as long as nobody wrote in it.
 */
final class DraftPage implements Edit {
	private const MARK = '_store_posture_draft';

	/**
	 * @param string $from What the option named before.
	 * @param string $mark By which the page is found again.
	 */
	private function __construct(
		private readonly string $title,
		private readonly string $digest,
		private readonly string $option,
		private readonly string $from,
		private readonly string $mark,
		private readonly string $content = '',
	) {}

	/**
	 * @param string $option Which then names the page.
	 */
	public static function titled( string $title, string $content, string $option ): self {
		$from = get_option( $option, '' );
		return new self( $title, md5( $content ), $option, is_scalar( $from ) ? (string) $from : '', bin2hex( random_bytes( 8 ) ), $content );
	}

	public function place(): string {
		return __( 'Pages', 'store-posture' );
	}

	public function before(): string {
		return '';
	}

	public function after(): string {
		/* translators: %s: title of a page */
		return sprintf( __( '%s (draft)', 'store-posture' ), $this->title );
	}

	public function found(): string {
		$page = get_post( $this->page() ?: -1 );
		return $page instanceof \WP_Post ? "{$page->post_title} ({$page->post_status})" : '';
	}

	public function state(): string {
		$page = get_post( $this->page() ?: -1 );
		return match ( true ) {
			! $page instanceof \WP_Post => self::BEFORE,
			'draft' === $page->post_status && md5( $page->post_content ) === $this->digest => self::AFTER,
			default => self::OTHER,
		};
	}

	public function obstacle(): string {
		return '';
	}

	public function by_hand(): string {
		return '';
	}

	public function is_file(): bool {
		return false;
	}

	public function until(): string {
		return __( 'somebody writes in the page or publishes it', 'store-posture' );
	}

	public function apply(): void {
		$id = wp_insert_post(
			array(
				'post_title'   => $this->title,
				'post_content' => wp_slash( $this->content ),
				'post_status'  => 'draft',
				'post_type'    => 'page',
				'meta_input'   => array( self::MARK => $this->mark ),
			)
		);
		if ( ! is_int( $id ) || 0 === $id ) {
			throw Problem::not_stored();
		}
		update_option( $this->option, $id );
	}

	public function undo(): void {
		$id  = $this->page();
		$now = get_option( $this->option );
		if ( is_numeric( $now ) && (int) $now === $id ) {
			'' === $this->from ? delete_option( $this->option ) : update_option( $this->option, $this->from );
		}
		wp_delete_post( $id, true );
	}

	public function stored(): array {
		return array(
			'title'  => $this->title,
			'digest' => $this->digest,
			'option' => $this->option,
			'from'   => $this->from,
			'mark'   => $this->mark,
		);
	}

	public static function restored( array $stored ): ?Edit {
		$title  = $stored['title'] ?? null;
		$digest = $stored['digest'] ?? null;
		$option = $stored['option'] ?? null;
		$from   = $stored['from'] ?? null;
		$mark   = $stored['mark'] ?? null;
		return is_string( $title ) && is_string( $digest ) && is_string( $option ) && is_string( $from ) && is_string( $mark ) ? new self( $title, $digest, $option, $from, $mark ) : null;
	}

	/** The receipt was written before the page was made. */
	private function page(): int {
		$found = get_posts(
			array(
				'post_type'   => 'page',
				'post_status' => array( 'publish', 'draft', 'pending', 'private', 'future', 'trash' ),
				'numberposts' => 1,
				'fields'      => 'ids',
				'meta_key'    => self::MARK, // phpcs:ignore WordPress.DB.SlowDBQuery -- one row, on a person's click.
				'meta_value'  => $this->mark, // phpcs:ignore WordPress.DB.SlowDBQuery -- as above.
			)
		);
		return is_int( $found[0] ?? null ) ? $found[0] : 0;
	}
}
