<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\ContentPolicy;
use StorePosture\Probes\Support\Pages;
use StorePosture\Probes\Support\PageView;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Watch;

/**
 * What the markup of the pages that matter loads, and where their forms go.
 */
final class PageContent implements Probe {
	private const UNREAD = array(
		'plain_scripts'   => null,
		'plain_images'    => null,
		'plain_forms'     => null,
		'upgraded'        => null,
		'first'           => null,
		'foreign_scripts' => null,
		'pinned_scripts'  => null,
		'script_hosts'    => null,
	);

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$pages = array();
		foreach ( Pages::names() as $index => $name ) {
			$pages[] = array( 'page' => $name ) + self::page( $parts, $index, Pages::view( $watch, $name ) );
		}
		$parts->set( 'pages', $pages );
		return $parts->sighting( 'loopback' );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function page( Parts $parts, int $index, PageView $view ): array {
		if ( null === $view->markup ) {
			foreach ( array_keys( self::UNREAD ) as $field ) {
				$parts->reason( "pages.{$index}.{$field}", $view->markup_obstacle );
			}
			return self::UNREAD;
		}
		return array(
			'plain_scripts'   => $view->markup->plain_scripts,
			'plain_images'    => $view->markup->plain_images,
			'plain_forms'     => $view->markup->plain_forms,
			'upgraded'        => ContentPolicy::upgrades( ...$view->headers( 'content-security-policy' ), ...$view->markup->policies ),
			'first'           => $view->markup->first,
			'foreign_scripts' => $view->markup->foreign_scripts,
			'pinned_scripts'  => $view->markup->pinned_scripts,
			'script_hosts'    => $view->markup->script_hosts,
		);
	}
}
