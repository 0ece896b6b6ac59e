<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\DocumentFolders;

/**
 * Folders of invoices and of what customers sent: found by a plugin's name or by numbers of orders, then asked for as a stranger.
 */
final class DocumentFoldersTest extends HttpProbeCase {
	private const NET = 'https://shop.example.net/wp-content/uploads/';

	private static function path( string $below ): string {
		return wp_get_upload_dir()['basedir'] . '/' . $below;
	}

	/**
	 * @param list<string> $names
	 */
	private function fill( string $folder, array $names ): void {
		$path = '';
		foreach ( explode( '/', $folder ) as $part ) {
			$path .= '' === $path ? $part : "/{$part}";
			$this->folder( self::path( $path ) );
		}
		foreach ( $names as $name ) {
			$this->file( self::path( "{$folder}/{$name}" ), "%PDF-1.7 made up {$name}" );
		}
	}

	/**
	 * @return list<string>
	 */
	private static function numbered( int $from, int $count, string $name = 'invoice-%d.pdf' ): array {
		return array_map( static fn ( int $number ): string => sprintf( $name, $number ), range( $from, $from + $count - 1 ) );
	}

	/**
	 * @return array<string, mixed>
	 */
	private function entry_of( string $folder ): array {
		return self::entry( $this->see( new DocumentFolders() )['list'], 'path', 'wp-content/uploads/' . $folder );
	}

	/**
	 * @return list<mixed>
	 */
	private function paths(): array {
		return array_column( (array) $this->see( new DocumentFolders() )['list'], 'path' );
	}

	public function test_invoices_that_are_handed_out_by_the_real_server(): void {
		$this->fill( 'ywpi-pdf-invoice/Invoices', self::numbered( 41, 12 ) );
		$seen = $this->entry_of( 'ywpi-pdf-invoice' );
		self::assertSame( array( 'invoice', 'YITH PDF Invoices', 12, true, true, false ), array( $seen['kind'], $seen['name'], $seen['files'], $seen['guessable'], $seen['served'], $seen['listed'] ) );
		self::assertStringNotContainsString( 'invoice-4', (string) json_encode( $seen ) );
	}

	public function test_the_server_lists_them(): void {
		$this->fill( 'cfdb7_uploads', array( 'my passport.pdf' ) );
		$this->fake()->on( self::NET . 'cfdb7_uploads/my%20passport.pdf', 206, array(), '%PDF-1.7 made up my passport.pdf' )
			->on( self::NET . 'cfdb7_uploads/', 200, array( 'content-type' => 'text/html' ), '<a href="my%20passport.pdf">my passport.pdf</a>' );
		$seen = $this->entry_of( 'cfdb7_uploads' );
		self::assertSame( array( 'form', true, true ), array( $seen['kind'], $seen['served'], $seen['listed'] ) );
	}

	public function test_refused_is_believed_because_other_files_come(): void {
		$this->fill( 'ywpi-pdf-invoice', self::numbered( 41, 12 ) );
		$this->fake()->on( self::NET . 'ywpi-pdf-invoice/', 403, array(), 'no' );
		$seen = $this->entry_of( 'ywpi-pdf-invoice' );
		self::assertSame( array( false, false ), array( $seen['served'], $seen['listed'] ) );
	}

	public function test_a_firewall_before_everything_says_nothing(): void {
		$this->fill( 'ywpi-pdf-invoice', self::numbered( 41, 12 ) );
		$this->fake()->on( 'https://shop.example.net/', 403, array( 'content-type' => 'text/html' ), '<html>no' );
		$seen = $this->look( new DocumentFolders() );
		self::assertNull( self::entry( $seen->value['list'] ?? null, 'path', 'wp-content/uploads/ywpi-pdf-invoice' )['served'] );
		self::assertContains( 'waf_403', $seen->reasons );
	}

	public function test_names_nobody_can_guess_and_folders_nobody_can(): void {
		$random = array_map( static fn ( int $i ): string => substr( hash( 'sha256', (string) $i ), 0, 20 ) . '.pdf', range( 1, 12 ) );
		$this->fill( 'cfdb7_uploads', $random );
		$this->fill( 'wpo_wcpdf_9f86d081884c7d65/attachments', self::numbered( 1, 12 ) );
		self::assertFalse( $this->entry_of( 'cfdb7_uploads' )['guessable'] );
		self::assertFalse( $this->entry_of( 'wpo_wcpdf_9f86d081884c7d65' )['guessable'] );
	}

	public function test_too_few_to_tell(): void {
		$this->fill( 'cfdb7_uploads', array( 'passport.pdf' ) );
		self::assertSame( 'few_files', $this->look( new DocumentFolders() )->reasons['list.0.guessable'] );
	}

	public function test_parts_of_the_plugin_itself_are_no_documents(): void {
		$this->fill( 'wpforms/cache', array( 'templates.txt' ) );
		$this->fill( 'forminator', array( 'index.html', 'style.css' ) );
		self::assertSame( array(), $this->paths() );
	}

	#[Group( 'store' )]
	public function test_an_unknown_folder_is_known_by_the_numbers_of_orders(): void {
		global $wpdb;
		$this->option( 'woocommerce_custom_orders_table_enabled', 'yes' );
		foreach ( range( 7800001, 7800010 ) as $id ) {
			$this->row( $wpdb->prefix . 'wc_orders', array( 'id' => $id, 'status' => 'wc-completed', 'currency' => 'GBP', 'type' => 'shop_order', 'total_amount' => '5', 'billing_email' => 'guest.probe@made-up.example.org', 'date_created_gmt' => '2026-01-02 10:00:00', 'parent_order_id' => 0, 'ip_address' => '' ) );
		}
		$this->fill( 'probe-papers', self::numbered( 7800001, 10, 'Rechnung-%d.pdf' ) );
		$this->fill( 'probe-brochures', self::numbered( 7900001, 10, 'order-form-%d.pdf' ) );
		$this->fill( 'probe-manuals', self::numbered( 7800001, 10, 'manual-%d.pdf' ) );
		self::assertSame( array( 'wp-content/uploads/probe-papers' ), $this->paths() );
		self::assertSame( array( 'invoice', '', 10, true ), array_values( array_intersect_key( $this->entry_of( 'probe-papers' ), array_flip( array( 'kind', 'name', 'files', 'guessable' ) ) ) ) );
	}
}
