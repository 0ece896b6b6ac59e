<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Contract\Shapes;

/**
 * Records of proven leaks, for a terminal.
 *
 * @phpstan-import-type LeaksShape from Shapes
 */
final class Leaks {
	/** Shown to people. */
	private const FIELDS = array( 'id', 'surface', 'owner_name', 'kinds', 'known_since', 'open_since', 'age_days', 'closed_at', 'regulator', 'customers' );

	/**
	 * For a program as REST gives them.
	 *
	 * @param LeaksShape              $page
	 * @param array<array-key, mixed> $options
	 */
	public static function tell( array $page, array $options ): void {
		if ( in_array( $options['format'] ?? '', array( 'json', 'yaml' ), true ) ) {
			Output::document( $page, $options );
			return;
		}
		Output::rows( array_map( self::flat( ... ), $page['leaks'] ), self::FIELDS, $options );
		/* translators: %s: number of records */
		Output::remark( sprintf( _n( '%s record is open.', '%s records are open.', $page['open'], 'store-posture' ), number_format_i18n( $page['open'] ) ) );
		if ( array() !== $page['leaks'] ) {
			array_map( Output::remark( ... ), $page['law'] );
		}
	}

	/**
	 * @param value-of<LeaksShape['leaks']> $leak
	 * @return array<string, scalar|null>
	 */
	private static function flat( array $leak ): array {
		$decision = $leak['decision'];
		return array(
			'id'             => $leak['id'],
			'surface'        => $leak['surface'],
			'owner_name'     => $leak['owner_name'],
			'file'           => $leak['file'],
			'line'           => $leak['line'],
			'kinds'          => implode( ', ', $leak['kinds'] ),
			'people'         => $leak['people'],
			'request'        => $leak['request'],
			'known_since'    => $leak['known_since'],
			'open_since'     => $leak['open_since'],
			'age_days'       => $leak['age_days'],
			'closed_at'      => $leak['closed_at'] ?? '',
			'closed_because' => $leak['closed_because'],
			'regulator'      => $decision['regulator'],
			'customers'      => $decision['customers'],
			'reason'         => $decision['reason'],
			'by'             => $decision['by'],
			'host_text'      => $leak['host_text'],
		);
	}
}
