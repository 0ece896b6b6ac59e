<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Match;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class EncodingsTest extends TestCase {
	/** @return iterable<string, array{string, string}> With a customer's address, and with one of the same form that is nobody's. */
	public static function bodies(): iterable {
		$others = self::holding( 'mary.poe@elsewhere.test' );
		foreach ( self::holding( Store::EMAIL ) as $name => $body ) {
			yield $name => array( $body, $others[ $name ] );
		}
	}

	/** @return array<string, string> */
	public static function holding( string $email ): array {
		[ $local, $host ] = explode( '@', $email );
		$half    = substr( $local, 0, 6 );
		$end     = substr( $local, 6 ) . '@else';
		$bodies  = array();
		$json    = (string) json_encode( array( 'order' => array( 'billing' => array( 'email' => $email ) ) ) );
		$decimal = implode( '', array_map( static fn ( string $c ): string => '&#' . ord( $c ) . ';', str_split( $email ) ) );
		$hex     = implode( '', array_map( static fn ( string $c ): string => '&#x' . dechex( ord( $c ) ) . ';', str_split( $email ) ) );
		$unicode = implode( '', array_map( static fn ( string $c ): string => sprintf( '\u%04x', ord( $c ) ), str_split( $email ) ) );
		$percent = implode( '', array_map( static fn ( string $c ): string => sprintf( '%%%02X', ord( $c ) ), str_split( $email ) ) );
		$bodies[ 'JSON' ] = $json;
		$bodies[ 'capitals' ] = '{"email":"' . ucwords( $local, '.' ) . '@Elsewhere.TEST"}';
		$bodies[ 'JSON in a string of JSON, twice' ] = (string) json_encode( array( 'a' => json_encode( array( 'b' => json_encode( array( "note\n{$email}" ) ) ) ) ) );
		$bodies[ 'JSON lines' ] = "{\"id\":1}\n{\"id\":2,\"email\":\"{$email}\"}\n";
		$bodies[ '\u escapes' ] = "{\"email\":\"{$unicode}\"}";
		$bodies[ '\u escapes, escaped again' ] = (string) json_encode( "{\"email\":\"{$unicode}\"}" );
		$bodies[ '\x escapes' ] = '<script>var c="' . $local . '\x40elsewhere\x2etest"</script>';
		$bodies[ 'mailto' ] = "<a href='mailto:{$email}?subject=Hi'>Write</a>";
		$bodies[ 'data attribute with entities' ] = '<div data-customer="{&quot;email&quot;:&quot;' . $email . '&quot;}"></div>';
		$bodies[ 'comment' ] = "<html><!-- sent to {$email} --></html>";
		$bodies[ 'inline script' ] = "<html><script>window.x = {$json};</script></html>";
		$bodies[ 'decimal entities' ] = "<p>{$decimal}</p>";
		$bodies[ 'hex entities' ] = "<p>{$hex}</p>";
		$bodies[ 'entities without a semicolon' ] = "<p>{$local}&#64elsewhere&period;test</p>";
		$bodies[ 'named entities' ] = '<p>' . str_replace( '.', '&period;', $local ) . '&commat;elsewhere.test</p>';
		$bodies[ 'entities in entities' ] = '<p>' . str_replace( '&', '&amp;', $decimal ) . '</p>';
		$bodies[ 'URL-encoded' ] = "next=/x?email={$percent}";
		$bodies[ 'URL-encoded twice' ] = 'next=' . rawurlencode( rawurlencode( "e={$email}" ) );
		$bodies[ 'base64' ] = '{"blob":"' . base64_encode( $json ) . '"}';
		$bodies[ 'base64, the value alone' ] = '/confirm/' . base64_encode( $email );
		$bodies[ 'base64 for addresses' ] = '?d=' . rtrim( strtr( base64_encode( "\xff?>~~??>{$email}" ), '+/', '-_' ), '=' );
		$bodies[ 'base64 with escaped strokes' ] = '{"blob":"' . str_replace( '/', '\/', base64_encode( "{$email}???>>>~~~" ) ) . '"}';
		$bodies[ 'base64 in lines' ] = chunk_split( base64_encode( str_repeat( 'line of text ', 20 ) . $email ), 76 );
		$bodies[ 'base64 in base64' ] = base64_encode( base64_encode( $json ) );
		$bodies[ 'base64, percent, JSON' ] = (string) json_encode( array( 'x' => rawurlencode( base64_encode( $json ) ) ) );
		$bodies[ 'gzip in base64' ] = base64_encode( (string) gzencode( $json ) );
		$bodies[ 'CSV with semicolons' ] = "id;name;email\n1;\"Roe; Jane\";{$email}\n";
		$bodies[ 'CSV with tabs' ] = "id\temail\n1\t{$email}\n";
		$bodies[ 'XML' ] = "<?xml version='1.0'?><c><email>{$local}&#64;elsewhere.test</email></c>";
		$bodies[ 'CDATA' ] = "<c><![CDATA[{$email}]]></c>";
		$bodies[ 'two bytes a letter' ] = "\xFF\xFE" . mb_convert_encoding( "id;email\n1;{$email}", 'UTF-16LE' );
		$bodies[ 'invalid UTF-8 around' ] = "\xC3\x28\xFF {$email} \xF0\x28";
		$bodies[ 'PDF, strings' ] = self::pdf( "BT (Bill to: {$local}\\100{$host}) Tj ET" );
		$bodies[ 'PDF, pieces' ] = self::pdf( "BT [({$half}) -12 ({$end}) 20 (where.test)] TJ ET" );
		$bodies[ 'PDF, hex' ] = self::pdf( 'BT <' . bin2hex( $email ) . '> Tj ET' );
		$bodies[ 'PDF, wide hex' ] = self::pdf( 'BT <' . bin2hex( (string) mb_convert_encoding( $email, 'UTF-16BE' ) ) . '> Tj ET' );
		$bodies[ 'PDF, not packed' ] = "%PDF-1.4\n1 0 obj <<>> stream\nBT ({$email}) Tj ET\nendstream";
		$bodies[ 'PDF in base64 in JSON' ] = (string) json_encode( array( 'file' => base64_encode( self::pdf( "BT ({$email}) Tj ET" ) ) ) );
		return $bodies;
	}

	#[DataProvider( 'bodies' )]
	public function test_a_known_value_is_found_under_it( string $body, string $other ): void {
		self::assertSame( array( 'email user:7' ), Store::proven( Store::read( $body ) ) );
		self::assertSame( array(), Store::proven( Store::read( $other ) ) );
	}

	public function test_values_in_headers_are_found(): void {
		$answer = Store::read( '', array( 'location' => array( '/thanks?email=jane.roe%40elsewhere.test&key=' . Store::KEY ) ), 302 );
		self::assertSame( array( 'email user:7', 'order_key user:7' ), Store::proven( $answer ) );
		self::assertSame( array( 'header:location plain', 'header:location plain' ), array_column( $answer->hits, 'where' ) );
	}

	public function test_an_error_s_body_is_read(): void {
		self::assertSame( array( 'email user:7' ), Store::proven( Store::read( '<b>Fatal error</b>: no such customer ' . Store::EMAIL, array(), 500 ) ) );
	}

	public static function pdf( string $stream ): string {
		return "%PDF-1.4\n4 0 obj <</Filter/FlateDecode>>\nstream\n" . gzcompress( $stream ) . "\nendstream\nendobj\n%%EOF";
	}
}
