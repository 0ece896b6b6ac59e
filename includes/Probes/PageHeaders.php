<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\ContentPolicy;
use StorePosture\Probes\Support\Framing;
use StorePosture\Probes\Support\Hsts;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Pages;
use StorePosture\Probes\Support\PageView;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\ReferrerPolicy;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Vantage;
use StorePosture\Probes\Support\Watch;

/**
 * Response headers of the front page, the account page and the checkout, and of a picture, as a visitor gets them.
 */
final class PageHeaders implements Probe {
	/** Fields of a page that are shown as they were sent. */
	private const AS_SENT = array(
		'permissions' => 'permissions-policy',
		'coop'        => 'cross-origin-opener-policy',
		'coep'        => 'cross-origin-embedder-policy',
		'corp'        => 'cross-origin-resource-policy',
	);

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$home  = Pages::view( $watch, 'home' );
		$pages = array();
		// The log-in page has core's own headers.
		foreach ( array_diff( Pages::names(), array( 'login' ) ) as $index => $name ) {
			$pages[] = self::page( $parts, $index, $name, Pages::view( $watch, $name ) );
		}
		$parts->set( 'pages', $pages );
		$parts->see( 'upload', static fn (): string => self::upload( $watch ) );
		self::see_hsts( $parts, $home );
		$parts->see( 'vantage', static fn (): string => '' !== $home->obstacle && ! $home->edge ? throw new Unseen( $home->obstacle ) : ( $home->edge ? 'edge' : 'origin' ) );
		return $parts->sighting( 'loopback' );
	}

	private static function see_hsts( Parts $parts, PageView $home ): void {
		$reason = match ( true ) {
			'' !== $home->obstacle => $home->obstacle,
			// Over http browsers ignore the header.
			! str_starts_with( $home->url, 'https://' ) => 'not_supported',
			default => '',
		};
		$hsts   = Hsts::of( $home->headers( 'strict-transport-security' ) );
		if ( '' === $reason && 'absent' === $hsts->state && $home->may_miss ) {
			$reason = 'only_origin_seen';
		}
		foreach ( array(
			'hsts'            => $hsts->state,
			'hsts_max_age'    => $hsts->max_age,
			'hsts_preload'    => $hsts->preload,
			'hsts_subdomains' => $hsts->subdomains,
		) as $field => $value ) {
			if ( '' === $reason ) {
				$parts->set( $field, $value );
			} else {
				$parts->unseen( $field, $reason );
			}
		}
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function page( Parts $parts, int $index, string $name, PageView $view ): array {
		$policies = $view->headers( 'content-security-policy' );
		$seen     = array(
			'framing'  => Framing::of( $policies, $view->headers( 'x-frame-options' ) ),
			'csp'      => ContentPolicy::reach( $policies, $view->markup->policies ?? array(), $view->headers( 'content-security-policy-report-only' ) ),
			'nosniff'  => self::is_nosniff( $view->headers( 'x-content-type-options' ) ),
			'referrer' => ReferrerPolicy::of( $view->headers( 'referrer-policy' ), $view->markup->referrers ?? array() ),
		);
		foreach ( self::AS_SENT as $field => $header ) {
			$seen[ $field ] = Text::plain( implode( ', ', $view->headers( $header ) ), 300 );
		}
		$page = array(
			'page'    => $name,
			'private' => 'home' !== $name,
		);
		foreach ( $seen as $field => $value ) {
			$reason = self::reason( $view, $field, $value );
			if ( '' !== $reason ) {
				$parts->reason( "pages.{$index}.{$field}", $reason );
			}
			$page[ $field ] = '' === $reason ? $value : null;
		}
		return $page;
	}

	/** Why this value says nothing; '' when it counts. What is found counts, what is missing may be elsewhere. */
	private static function reason( PageView $view, string $field, mixed $value ): string {
		$is_missing = in_array( $value, array( 'any', 'none', 'report_only', 'open', 'absent', '', false ), true ) && array( 'framing', 'none' ) !== array( $field, $value );
		return match ( true ) {
			'' !== $view->obstacle => $view->obstacle,
			! $is_missing => '',
			$view->may_miss => 'only_origin_seen',
			// The markup may hold what the headers do not.
			in_array( $field, array( 'csp', 'referrer' ), true ) => $view->markup_obstacle,
			default => '',
		};
	}

	/**
	 * @param list<string> $headers The first word counts.
	 */
	private static function is_nosniff( array $headers ): bool {
		return 'nosniff' === strtolower( trim( explode( ',', $headers[0] ?? '' )[0] ) );
	}

	/**
	 * How a picture of the library is handed out: there lies what people have sent.
	 *
	 * @return 'none'|'with'|'without'
	 */
	private static function upload( Watch $watch ): string {
		$url = self::picture();
		if ( '' === $url ) {
			return 'none';
		}
		$control = $watch->controls->page( OwnSite::home() );
		if ( '' !== $control ) {
			throw new Unseen( $control );
		}
		$answer = $watch->http->get( OwnSite::usual( $url ), array( 'Range' => 'bytes=0-1023' ), 4096 );
		if ( '' !== $answer->obstacle() ) {
			throw new Unseen( $answer->obstacle() );
		}
		if ( ! in_array( $answer->status, array( 200, 206 ), true ) || ! str_starts_with( strtolower( $answer->header( 'content-type' ) ), 'image/' ) ) {
			// Removed from the disk, or served by way of something else.
			return 'none';
		}
		$with = self::is_nosniff( $answer->headers( 'x-content-type-options' ) );
		return $with ? 'with' : ( Vantage::may_miss( $answer, $watch->controls ) ? throw new Unseen( 'only_origin_seen' ) : 'without' );
	}

	/** Address of a picture of the library on this very site; '' where there is none (a CDN may hold them all). */
	private static function picture(): string {
		$ids = get_posts(
			array(
				'post_type'        => 'attachment',
				'post_status'      => 'inherit',
				'post_mime_type'   => 'image/jpeg,image/png,image/gif,image/webp',
				'numberposts'      => 1,
				'fields'           => 'ids',
				'suppress_filters' => true,
			)
		);
		$url = isset( $ids[0] ) ? wp_get_attachment_url( $ids[0] ) : false;
		return is_string( $url ) && null !== OwnSite::origin( $url ) ? $url : '';
	}
}
