<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What wordpress.org says about one plugin. A shop's own plugin may bear the slug of another one there: it is the same where the
 * names are alike, or the authors, or where its header names that page.
 */
final class DirectoryEntry {
	/** As the directory names them in its answers. */
	private const CLOSED_FOR = array(
		'security-issue'                => 'security',
		'author-request'                => 'author',
		'guideline-violation'           => 'rules',
		'licensing-trademark-violation' => 'rules',
		'merged-into-core'              => 'merged',
	);

	/**
	 * @param string $reason Why the state could not be seen.
	 */
	private function __construct(
		public readonly InstalledPlugin $plugin,
		public readonly ?string $state,
		private readonly ?string $closed_for,
		private readonly ?string $last_release_at,
		private readonly ?string $tested_to,
		private readonly string $reason = '',
	) {}

	/** Null where the directory does not know it. */
	public static function of( InstalledPlugin $plugin, mixed $told ): ?self {
		$error = is_array( $told ) ? $told['error'] ?? null : null;
		if ( ! is_array( $told ) || ( null !== $error && ! is_string( $error ) ) ) {
			return self::unseen( $plugin, 'unknown_format' );
		}
		$is_named_so = $plugin->names_its_page() || self::alike( $plugin->name, $told['name'] ?? null );
		if ( 'closed' === $error ) {
			$why = self::CLOSED_FOR[ Text::of( $told['reason'] ?? '' ) ] ?? 'other';
			return $is_named_so ? new self( $plugin, 'closed', $why, null, null ) : self::unseen( $plugin, 'other_plugin' );
		}
		if ( null !== $error ) {
			return str_starts_with( $error, 'Plugin not found' ) ? null : self::unseen( $plugin, 'unknown_format' );
		}
		if ( ( $told['slug'] ?? null ) !== $plugin->slug ) {
			return self::unseen( $plugin, 'unknown_format' );
		}
		if ( ! $is_named_so && ! self::alike( $plugin->author, $told['author'] ?? null ) ) {
			return null;
		}
		$line = Offers::branch( Text::of( $told['tested'] ?? '', 20 ) );
		return new self( $plugin, 'listed', 'nothing', self::day( $told['last_updated'] ?? null ), '' === $line ? null : $line );
	}

	public static function unseen( InstalledPlugin $plugin, string $reason ): self {
		return new self( $plugin, null, null, null, null, $reason );
	}

	/**
	 * @return array<string, string|null>
	 */
	public function row(): array {
		return array(
			'slug'            => $this->plugin->slug,
			'name'            => $this->plugin->name,
			'state'           => $this->state,
			'closed_for'      => $this->closed_for,
			'last_release_at' => $this->last_release_at,
			'tested_to'       => $this->tested_to,
		);
	}

	/**
	 * Of a closed one nothing more is told by anybody: asking again would not help.
	 *
	 * @return array<string, string> Field to why it is null.
	 */
	public function reasons(): array {
		$reason = 'listed' === $this->state ? 'unknown_format' : $this->reason;
		return '' === $reason ? array() : array_map( static fn (): string => $reason, array_filter( $this->row(), static fn ( ?string $value ): bool => null === $value ) );
	}

	/** It is written as 2026-05-20 3:14pm GMT. */
	private static function day( mixed $told ): ?string {
		$day = is_string( $told ) ? \DateTimeImmutable::createFromFormat( '!Y-m-d g:ia T', $told ) : false;
		return false === $day ? null : Time::of_seconds( $day->getTimestamp() );
	}

	/** One holds the other, but for marks and markup. Directories write names longer than headers do. */
	private static function alike( string $here, mixed $there ): bool {
		$bare  = static fn ( string $name ): string => (string) preg_replace( '/[^\p{L}\p{N}]+/u', '', mb_strtolower( html_entity_decode( $name, ENT_QUOTES ) ) );
		$here  = $bare( $here );
		$there = $bare( Text::of( $there ) );
		return '' !== $here && '' !== $there && ( str_contains( $there, $here ) || str_contains( $here, $there ) );
	}
}
