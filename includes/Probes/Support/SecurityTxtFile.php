<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * The text of a security.txt, read as RFC 9116 has it: field names in any case, unknown fields ignored, a signature skipped. Pure.
 */
final class SecurityTxtFile {
	private const FIELD = '/^([A-Za-z][A-Za-z-]*)[ \t]*:[ \t]*(.*?)[ \t]*$/';
	private const KNOWN = array( 'acknowledgments', 'canonical', 'contact', 'csaf', 'encryption', 'expires', 'hiring', 'policy', 'preferred-languages' );

	/** @var array<string, list<string>> By lower-case name. */
	private array $fields = array();
	public readonly bool $signed;
	private int $longest = 0;
	private int $lines   = 0;

	public function __construct( private readonly string $text ) {
		$this->signed = str_starts_with( ltrim( $text, "\xEF\xBB\xBF \t\r\n" ), '-----BEGIN PGP SIGNED MESSAGE-----' );
		foreach ( (array) preg_split( '/\r\n|\n|\r/', $this->signed ? self::signed_part( $text ) : $text ) as $line ) {
			$line          = is_string( $line ) ? $line : '';
			$this->longest = max( $this->longest, strlen( $line ) );
			++$this->lines;
			// A signed text marks lines that begin with a dash.
			if ( 1 === preg_match( self::FIELD, ltrim( (string) preg_replace( '/^- /', '', $line ), "\xEF\xBB\xBF" ), $found ) && in_array( strtolower( $found[1] ), self::KNOWN, true ) ) {
				$this->fields[ strtolower( $found[1] ) ][] = $found[2];
			}
		}
	}

	/** Whether this is such a file at all, and no page that every name gets. */
	public function is_one(): bool {
		return array() !== $this->fields && 1 !== preg_match( '/^\s*(<!doctype|<html|<head)/i', $this->text );
	}

	/**
	 * @return list<string>
	 */
	public function contacts(): array {
		return $this->fields['contact'] ?? array();
	}

	/** Each is an address as the standard wants it: https, mailto or tel. */
	public function are_contacts_valid(): bool {
		foreach ( $this->contacts() as $contact ) {
			$valid = match ( strtolower( strstr( $contact, ':', true ) ?: '' ) ) {
				'mailto' => 1 === preg_match( '/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i', $contact ),
				'https' => false !== filter_var( $contact, FILTER_VALIDATE_URL ),
				'tel' => 1 === preg_match( '/^tel:\+?[0-9().\-]{3,}([;].*)?$/i', $contact ),
				default => false,
			};
			if ( ! $valid ) {
				return false;
			}
		}
		return array() !== $this->contacts();
	}

	public function expires_fields(): int {
		return count( $this->fields['expires'] ?? array() );
	}

	/** UTC; null when there is none, or none that can be read. */
	public function expires(): ?string {
		$text = $this->fields['expires'][0] ?? '';
		// RFC 3339, which the standard asks for; PHP would read "next week" as well.
		if ( 1 !== preg_match( '/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:?\d\d)$/D', $text ) ) {
			return null;
		}
		$time = strtotime( $text );
		return false === $time ? null : gmdate( 'Y-m-d\TH:i:s\Z', $time );
	}

	/**
	 * @param list<string> $asked Addresses under which the file was had.
	 * @return 'none'|'listed'|'not_listed'
	 */
	public function canonical( array $asked ): string {
		$canonical = array_map( 'strtolower', $this->fields['canonical'] ?? array() );
		return match ( true ) {
			array() === $canonical => 'none',
			array() !== array_intersect( $canonical, array_map( 'strtolower', $asked ) ) => 'listed',
			default => 'not_listed',
		};
	}

	public function is_within( int $bytes, int $line, int $lines ): bool {
		return strlen( $this->text ) <= $bytes && $this->longest <= $line && $this->lines <= $lines;
	}

	private static function signed_part( string $text ): string {
		$body = preg_split( '/\r?\n\r?\n/', $text, 2 );
		$body = is_array( $body ) && isset( $body[1] ) ? $body[1] : '';
		return explode( '-----BEGIN PGP SIGNATURE-----', $body )[0];
	}
}
