<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use StorePosture\Probes\InjectedContent;
use StorePosture\Probes\Support\InjectedSigns;

/**
 * Hidden links and scrambled scripts in texts of a real database; what is usual there is no sign.
 */
final class InjectedContentTest extends ProbeCase {
	private const LINKS  = '<a href="https://pills.made-up.top/a">a</a> <a href="//casino.made-up.top/">b</a> <a href=\'http://loans.made-up.top\'>c</a>';
	private const SCRIPT = '<script>eval(String.fromCharCode(118,97,114,32,97,61,49,59,118,97,114,32,98))</script>';

	private function post( string $content, string $status = 'publish' ): string {
		global $wpdb;
		$wpdb->insert( $wpdb->posts, array( 'post_type' => 'page', 'post_status' => $status, 'post_content' => $content, 'post_title' => 'probe', 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' ) );
		$id = (int) $wpdb->insert_id;
		$this->repair( static fn () => $wpdb->delete( $wpdb->posts, array( 'ID' => $id ) ) );
		return "page {$id}";
	}

	/**
	 * @return array<string, list<string>> Signs by place.
	 */
	private function signs(): array {
		$signs = array();
		foreach ( (array) $this->see( new InjectedContent() )['texts'] as $text ) {
			self::assertIsArray( $text );
			$signs[ $text['ref'] ][] = $text['sign'];
		}
		return $signs;
	}

	public function test_posts_and_settings(): void {
		$links  = $this->post( 'Our shop. <div style="position:absolute; left: -9999px">' . self::LINKS . '</div>' );
		$script = $this->post( 'Our shop. ' . self::SCRIPT );
		$draft  = $this->post( self::SCRIPT, 'draft' );
		$plain  = $this->post( 'Our shop. ' . self::LINKS . '<p style="display:none">x</p>' );
		$this->option( 'probe_widget', array( 'text' => self::SCRIPT ) );
		$signs = $this->signs();
		self::assertSame( array( array( 'hidden_links' ), array( 'scrambled_script' ), array( 'scrambled_script' ) ), array( $signs[ $links ] ?? null, $signs[ $script ] ?? null, $signs['probe_widget'] ?? null ) );
		self::assertArrayNotHasKey( $draft, $signs );
		self::assertArrayNotHasKey( $plain, $signs );
		self::assertStringNotContainsString( 'made-up', (string) json_encode( $signs ) );
	}

	public function test_more_texts_than_are_read_at_once(): void {
		for ( $number = 0; $number < 51; ++$number ) {
			$this->post( '<div style="left:-1px">' . self::LINKS . '</div>' );
		}
		$last = $this->post( '<span style="font-size:0">' . self::LINKS . '</span>' );
		self::assertSame( array( $last => array( 'hidden_links' ) ), array_intersect_key( $this->signs(), array( $last => true ) ) );
	}

	public function test_a_clean_site_has_none(): void {
		self::assertSame( array(), $this->signs() );
	}

	/**
	 * @return iterable<string, array{string, list<string>}>
	 */
	public static function texts(): iterable {
		$five = self::LINKS . '<a href="https://d.made-up.top">d</a><a href="https://e.made-up.top">e</a>';
		yield 'hidden without a handle' => array( "<div style='display:none'>{$five}</div>", array( 'hidden_links' ) );
		yield 'inside another of its kind' => array( "<div style='display:none'><div>x</div><div>{$five}</div></div>", array( 'hidden_links' ) );
		yield 'a tab that a script opens' => array( "<div class='tab' style='display:none'>{$five}</div>", array() );
		yield 'four links in a hidden part' => array( '<div style="display:none">' . self::LINKS . '<a href="https://d.made-up.top">d</a></div>', array() );
		yield 'links after the hidden part' => array( "<div style='display:none'></div>{$five}", array() );
		yield 'two links out of sight' => array( '<p style="text-indent:-5000px"><a href="https://a.made-up.top"></a><a href="https://b.made-up.top"></a></p>', array() );
		yield 'links to the site itself and where shops are' => array( '<p style="text-indent:-5000px"><a href="https://www.shop.example.net/a"></a><a href="https://blog.shop.example.net/"></a><a href="https://www.facebook.com/x"></a><a href="https://x.com/y"></a><a href="/z"></a></p>', array() );
		yield 'never closed' => array( "<div style='display:none'>{$five}", array() );
		yield 'decoded and put into the page' => array( '<script>var s=document.createElement("script");s.src=atob("aHR0cHM6Ly9tYWRlLXVwLnRvcC94Lmpz");</script>', array( 'scrambled_script' ) );
		yield 'letters as numbers' => array( '<script>eval("' . str_repeat( '\x61', 12 ) . '")</script>', array( 'scrambled_script' ) );
		yield 'a mail address kept from robots' => array( '<script>eval(unescape("%64%6f%63%75%6d%65%6e%74%2e%77%72%69%74%65%28%6d%61%69%6c%74%6f"))</script>', array() );
		yield 'a counter' => array( '<script>var s=document.createElement("script");s.src="https://www.googletagmanager.com/gtm.js";</script>', array() );
		yield 'shown as an example' => array( '<pre>' . htmlspecialchars( self::SCRIPT ) . '</pre>', array() );
	}

	/**
	 * @param list<string> $signs
	 */
	#[DataProvider( 'texts' )]
	public function test_signs_of_one_text( string $html, array $signs ): void {
		self::assertSame( $signs, InjectedSigns::in( $html, 'www.shop.example.net' ) );
	}
}
