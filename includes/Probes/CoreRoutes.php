<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Watch;

/**
 * WordPress's own private routes, asked without cookie or nonce. Proven means: the answer held a value of this very site
 * that only staff may see. Values are compared in memory and never kept.
 */
final class CoreRoutes implements Probe {
	public function see( Watch $watch ): Sighting {
		$routes  = array(
			'wp/v2/settings'                => self::tells_settings( ... ),
			'wp/v2/plugins'                 => self::tells_plugins( ... ),
			'wp/v2/themes'                  => self::tells_themes( ... ),
			'wp/v2/posts?status=draft'      => self::tells_drafts( ... ),
			'wp/v2/users?context=edit'      => self::tells_people( ... ),
		);
		$control = $watch->controls->page( OwnSite::home() );
		$parts   = new Parts();
		if ( '' === $control ) {
			$parts->set( 'control_ok', true );
		} else {
			$parts->unseen( 'control_ok', $control );
		}
		$answers = array();
		foreach ( $routes as $route => $tells ) {
			$answer = '' === $control ? $watch->http->follow( self::url( $route ), array( 'Accept' => 'application/json' ), 262144 ) : HttpAnswer::none( '', $control );
			$reason = $answer->obstacle();
			$path   = 'answers.' . count( $answers );
			if ( '' !== $reason ) {
				$parts->reason( "{$path}.closed", $reason );
				$parts->reason( "{$path}.proven", $reason );
				if ( 0 === $answer->status ) {
					$parts->reason( "{$path}.status", $reason );
				}
			}
			$answers[] = array(
				'route'  => $route,
				'status' => 0 === $answer->status ? null : $answer->status,
				'closed' => '' === $reason ? $answer->status >= 400 : null,
				'proven' => '' === $reason ? 200 === $answer->status && $tells( $answer->json() ?? array() ) : null,
			);
		}
		$parts->set( 'answers', $answers );
		return $parts->sighting( 'loopback' );
	}

	private static function url( string $route ): string {
		[ $path, $query ] = explode( '?', $route ) + array( '', '' );
		$url              = OwnSite::usual( rest_url( $path ) );
		// Few and small: enough for one proof.
		$query .= '' === $query ? '' : '&per_page=5';
		return '' === $query ? $url : $url . ( str_contains( $url, '?' ) ? '&' : '?' ) . $query;
	}

	/**
	 * @param array<array-key, mixed> $json
	 */
	private static function tells_settings( array $json ): bool {
		$mail = Option::text( 'admin_email' );
		return is_string( $json['email'] ?? null ) && '' !== $mail && $json['email'] === $mail;
	}

	/**
	 * @param array<array-key, mixed> $json
	 */
	private static function tells_plugins( array $json ): bool {
		$active = array_filter( Option::list( 'active_plugins' ) ?? array(), 'is_string' );
		$files  = array_map( static fn ( string $file ): string => substr( $file, 0, -4 ), $active );
		return array() !== array_intersect( self::column( $json, 'plugin' ), $files );
	}

	/**
	 * @param array<array-key, mixed> $json
	 */
	private static function tells_themes( array $json ): bool {
		return in_array( get_stylesheet(), self::column( $json, 'stylesheet' ), true );
	}

	/**
	 * @param array<array-key, mixed> $json
	 */
	private static function tells_drafts( array $json ): bool {
		foreach ( $json as $item ) {
			$id = is_array( $item ) ? $item['id'] ?? null : null;
			if ( is_int( $id ) && in_array( get_post_status( $id ), array( 'draft', 'pending', 'private', 'auto-draft' ), true ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param array<array-key, mixed> $json
	 */
	private static function tells_people( array $json ): bool {
		foreach ( $json as $item ) {
			$user = is_array( $item ) && is_int( $item['id'] ?? null ) ? get_userdata( $item['id'] ) : false;
			if ( is_array( $item ) && $user instanceof \WP_User && ( ( is_string( $item['email'] ?? null ) && $item['email'] === $user->user_email ) || isset( $item['capabilities'], $item['username'] ) ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param array<array-key, mixed> $json
	 * @return list<string>
	 */
	private static function column( array $json, string $name ): array {
		$values = array();
		foreach ( $json as $item ) {
			if ( is_array( $item ) && is_string( $item[ $name ] ?? null ) ) {
				$values[] = $item[ $name ];
			}
		}
		return $values;
	}
}
