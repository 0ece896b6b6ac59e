<?php
/**
 * Changes the site and notes each change, so that all of them can be taken back, the youngest first.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

final class Changes {

	/** @var list<array{kind: string, what: string, before: mixed}> */
	private array $notes = array();

	/** @return list<array{kind: string, what: string, before: mixed}> */
	public function notes(): array {
		return $this->notes;
	}

	public function option( string $name, mixed $value ): void {
		$this->note( 'option', $name, array( 'value' => get_option( $name, null ) ) );
		update_option( $name, $value );
	}

	/** A file under the site's root that is not there yet. What is there already stays as it is. */
	public function file( string $path, string $content ): void {
		$file = $this->absolute( $path );
		if ( file_exists( $file ) ) {
			return;
		}
		for ( $folder = dirname( $file ), $missing = array(); ! is_dir( $folder ); $folder = dirname( $folder ) ) {
			array_unshift( $missing, $folder );
		}
		foreach ( $missing as $folder ) {
			$this->note( 'folder', $this->relative( $folder ), null );
			mkdir( $folder );
		}
		$this->note( 'file', $path, null );
		if ( false === file_put_contents( $file, $content ) ) {
			throw new \RuntimeException( "Could not write $path." );
		}
	}

	/** Code that runs with every request, as a forgotten snippet would. */
	public function running_code( string $name ): void {
		$this->file( $this->relative( WPMU_PLUGIN_DIR ) . "/made-up-$name.php", (string) file_get_contents( __DIR__ . "/running-code/$name.php" ) );
	}

	/** A made-up plugin, active. */
	public function plugin( string $slug, string $source ): void {
		$this->file( $this->relative( WP_PLUGIN_DIR ) . "/$slug/$slug.php", (string) file_get_contents( __DIR__ . "/plugins/$source.php" ) );
		$active = (array) get_option( 'active_plugins', array() );
		$this->note( 'active', "$slug/$slug.php", null );
		update_option( 'active_plugins', array_values( array_unique( array_merge( $active, array( "$slug/$slug.php" ) ) ) ) );
		wp_cache_delete( 'plugins', 'plugins' );
	}

	/** @param array<string, string|int|null> $row */
	public function row( string $table, string $key, array $row ): int {
		global $wpdb;
		if ( false === $wpdb->insert( $wpdb->prefix . $table, $row ) ) {
			throw new \RuntimeException( "Could not add a row to $table: " . $wpdb->last_error );
		}
		$this->note( 'row', "$table.$key", (int) $wpdb->insert_id );
		return (int) $wpdb->insert_id;
	}

	public function user( string $login, string $role, int $registered ): int {
		$id = wp_insert_user(
			array(
				'user_login'      => $login,
				'user_email'      => $login . '@example.org',
				'user_pass'       => wp_generate_password( 40 ),
				'role'            => $role,
				'user_registered' => gmdate( 'Y-m-d H:i:s', $registered ),
			)
		);
		if ( is_wp_error( $id ) ) {
			throw new \RuntimeException( $login . ': ' . $id->get_error_message() );
		}
		$this->note( 'user', (string) $id, null );
		return $id;
	}

	/** A value that the account did not have before. */
	public function user_meta( int $user, string $key, mixed $value ): void {
		$this->note( 'user_meta', "$user.$key", null );
		update_user_meta( $user, $key, $value );
	}

	public function right( string $role, string $right ): void {
		if ( ! get_role( $role )?->has_cap( $right ) ) {
			$this->note( 'right', "$role.$right", null );
			get_role( $role )?->add_cap( $right );
		}
	}

	public function post_status( int $id, string $status ): void {
		$this->note( 'post_status', (string) $id, get_post_status( $id ) );
		wp_update_post(
			array(
				'ID'          => $id,
				'post_status' => $status,
			)
		);
	}

	public function transient( string $name, mixed $value ): void {
		$this->note( 'transient', $name, array( 'value' => get_site_transient( $name ) ) );
		set_site_transient( $name, $value );
	}

	/** @param list<int> $ids Orders that were added. */
	public function orders( array $ids ): void {
		$this->note( 'orders', '', $ids );
	}

	/** @param list<array{kind: string, what: string, before: mixed}> $notes */
	public static function take_back( array $notes ): void {
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/user.php';
		$self = new self();
		foreach ( array_reverse( $notes ) as list( 'kind' => $kind, 'what' => $what, 'before' => $before ) ) {
			list( $left, $right ) = array_pad( explode( '.', $what, 2 ), 2, '' );
			match ( $kind ) {
				'option'      => null === $before['value'] ? delete_option( $what ) : update_option( $what, $before['value'] ),
				'transient'   => false === $before['value'] ? delete_site_transient( $what ) : set_site_transient( $what, $before['value'] ),
				'file'        => file_exists( $self->absolute( $what ) ) && unlink( $self->absolute( $what ) ),
				'folder'      => self::is_empty( $self->absolute( $what ) ) && rmdir( $self->absolute( $what ) ),
				'active'      => update_option( 'active_plugins', array_values( array_diff( (array) get_option( 'active_plugins', array() ), array( $what ) ) ) ),
				'row'         => $wpdb->delete( $wpdb->prefix . $left, array( $right => $before ) ),
				'user'        => wp_delete_user( (int) $what ),
				'user_meta'   => delete_user_meta( (int) $left, $right ),
				'right'       => get_role( $left )?->remove_cap( $right ),
				'post_status' => wp_update_post( array( 'ID' => (int) $what, 'post_status' => $before ) ),
				'orders'      => Orders::delete( $before ),
			};
		}
	}

	private static function is_empty( string $folder ): bool {
		return is_dir( $folder ) && count( (array) scandir( $folder ) ) <= 2;
	}

	private function note( string $kind, string $what, mixed $before ): void {
		$this->notes[] = array(
			'kind'   => $kind,
			'what'   => $what,
			'before' => $before,
		);
	}

	/** Notes hold paths relative to WordPress, so that a copied site takes back its own files. */
	private function relative( string $path ): string {
		$here = wp_normalize_path( ABSPATH );
		$path = wp_normalize_path( $path );
		return str_starts_with( $path, $here ) ? substr( $path, strlen( $here ) ) : $path;
	}

	private function absolute( string $path ): string {
		return str_starts_with( $path, '/' ) ? $path : ABSPATH . $path;
	}
}
