<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

use StorePosture\Probes\Support\Rights;
use StorePosture\Probes\Support\Text;

/**
 * Which kinds of files roles may upload. Some plugins ask who is logged in at the moment: in a visitor's request that is nobody, so
 * the answer is the same whoever looks.
 */
final class Uploads implements Viewer {
	/** What a browser runs as part of this site, or the server as code. */
	private const SCRIPTS = array( 'svg', 'svgz', 'html', 'htm', 'xhtml', 'js', 'mjs', 'swf', 'php', 'phtml', 'phar' );

	public function name(): string {
		return 'uploads';
	}

	public function see(): array {
		$roles = array();
		foreach ( array_map( strval( ... ), array_keys( Rights::stored_roles() ) ) as $role ) {
			$rights = Rights::effective( $role, array( 'upload_files', 'manage_options', 'unfiltered_html', 'unfiltered_upload' ) );
			if ( in_array( 'upload_files', $rights, true ) && ! in_array( 'manage_options', $rights, true ) ) {
				$roles[] = array(
					'role'       => Text::plain( $role, 60 ),
					'unfiltered' => in_array( 'unfiltered_upload', $rights, true ),
					'types'      => in_array( 'unfiltered_html', $rights, true ) ? array() : self::types( $role ),
				);
			}
		}
		return array( 'roles' => $roles );
	}

	/**
	 * @return list<string>
	 */
	private static function types( string $role ): array {
		$somebody       = new \WP_User();
		$somebody->caps = array( $role => true );
		$somebody->get_role_caps();
		$endings = explode( '|', strtolower( implode( '|', array_keys( get_allowed_mime_types( $somebody ) ) ) ) );
		return array_values( array_intersect( self::SCRIPTS, $endings ) );
	}
}
