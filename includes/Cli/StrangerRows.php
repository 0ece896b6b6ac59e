<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Contract\Shapes;
use StorePosture\Exposure\Match\Reading;

/**
 * What the stranger test came to, for a terminal: the places as rows, the rest in sentences.
 *
 * @phpstan-import-type StrangerShape from Shapes
 * @phpstan-type Surface value-of<StrangerShape['surfaces']>
 */
final class StrangerRows {
	/** Shown to people. */
	public const FIELDS = array( 'class', 'id', 'owner_name', 'kinds', 'people', 'sample' );

	/** For a place that was not asked, as the panel's address names it. */
	private const NOT_ASKED = 'held_back';

	/**
	 * For a program as REST gives them; for people with what was seen as cells of its own.
	 *
	 * @param list<Surface> $surfaces The worst first.
	 * @return list<array<string, scalar|array<array-key, mixed>|null>>
	 */
	public static function of( array $surfaces, bool $all, string $format ): array {
		$told = $all ? $surfaces : array_values( array_filter( $surfaces, static fn ( array $surface ): bool => in_array( $surface['class'], array( Reading::PROVEN, Reading::LIKELY ), true ) ) );
		return in_array( $format, array( 'json', 'yaml' ), true ) ? $told : array_map( self::flat( ... ), $told );
	}

	/**
	 * @param StrangerShape $page
	 * @return list<string>
	 */
	public static function sentences( array $page ): array {
		$counts = $page['counts'];
		$counts['proven'] += count( $page['cached'] );
		$number = static fn ( string $sentence, int $count ): string => sprintf( $sentence, number_format_i18n( $count ) );
		/* translators: %s: number of questions */
		$asked   = $number( _n( 'We asked %s question as a stranger.', 'We asked %s questions as a stranger.', $counts['asked'], 'store-posture' ), $counts['asked'] );
		$verdict = match ( true ) {
			0 === self::judged( $counts ), $page['unproven']['all'] && 0 === $counts['proven'] => __( 'No answer could be judged.', 'store-posture' ),
			0 === $counts['proven'] => __( 'None gave away customer data.', 'store-posture' ),
			/* translators: %s: number of places */
			default => $number( _n( '%s place gave away customer data.', '%s places gave away customer data.', $counts['proven'], 'store-posture' ), $counts['proven'] ),
		};
		/* translators: %s: number of places */
		$likely = $number( _n( '%s place answered with what looks like personal data.', '%s places answered with what looks like personal data.', $counts['likely'], 'store-posture' ), $counts['likely'] );
		/* translators: %s: number of places */
		$unseen = $number( _n( '%s place could not be asked.', '%s places could not be asked.', $counts['unseen'], 'store-posture' ), $counts['unseen'] );
		/* translators: %s: number of places */
		$errored = $number( _n( '%s place answered with an error.', '%s places answered with an error.', $counts['errored'], 'store-posture' ), $counts['errored'] );
		/* translators: %s: number of places */
		$held_back = $number( _n( '%s place is held back.', '%s places are held back.', $counts['held_back'], 'store-posture' ), $counts['held_back'] );
		return array(
			"{$asked} {$verdict}",
			...( '' === $page['unproven']['why'] ? array() : array( $page['unproven']['why'] ) ),
			/* translators: %s: one or more addresses */
			...( array() === $page['cached'] ? array() : array( sprintf( __( 'A cache showed the test customer\'s page to a visitor: %s.', 'store-posture' ), implode( ', ', $page['cached'] ) ) ) ),
			...( $counts['likely'] > 0 ? array( $likely ) : array() ),
			...( $counts['unseen'] > 0 ? array( $unseen ) : array() ),
			...( $counts['errored'] > 0 ? array( $errored ) : array() ),
			...( $counts['held_back'] > 0 ? array( $held_back ) : array() ),
			...self::how_it_ended( $page['walk']['status'] ?? '', $page['walk']['reason'] ?? '' ),
			__( 'This does not try log-ins, forms or attacks.', 'store-posture' ),
		);
	}

	/**
	 * Places whose answers say whether anybody's data is in them.
	 *
	 * @param StrangerShape['counts'] $counts
	 */
	public static function judged( array $counts ): int {
		return $counts['proven'] + $counts['likely'] + $counts['open_by_design'] + $counts['quiet'] + $counts['guarded'];
	}

	/**
	 * @return list<string>
	 */
	private static function how_it_ended( string $status, string $reason ): array {
		return match ( $status ) {
			'stopped' => array( $reason ),
			'cancelled' => array( __( 'It was stopped before its end.', 'store-posture' ) ),
			'paused' => array( __( 'Somebody paused it. The panel goes on with it.', 'store-posture' ) ),
			default => array(),
		};
	}

	/**
	 * @param Surface $surface
	 * @return array<string, scalar|null>
	 */
	private static function flat( array $surface ): array {
		$class = $surface['class'];
		$why   = array_column( array_filter( $surface['results'], static fn ( array $result ): bool => $class === $result['class'] ), 'reason' )[0] ?? '';
		$seen  = $surface['seen'];
		return array(
			'class'      => '' === $class ? self::NOT_ASKED : $class,
			'id'         => $surface['id'],
			'owner_name' => $surface['owner_name'],
			'file'       => $surface['file'],
			'line'       => $surface['line'],
			'guard'      => $surface['guard'],
			'kinds'      => implode( ', ', $seen['kinds'] ?? array() ),
			'people'     => $seen['people'] ?? null,
			'sample'     => $seen['sample'] ?? '',
			'request'    => $seen['request'] ?? '',
			'curl'       => $seen['curl'] ?? '',
			'since'      => $seen['since'] ?? '',
			'why'        => '' === $surface['held_back'] ? $why : $surface['held_back'],
		);
	}
}
