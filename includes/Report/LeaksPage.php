<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Exposure\Leaks\Leak;
use StorePosture\Model\Words;

/**
 * Records of leaks told to somebody: schema/leaks.json.
 *
 * @phpstan-import-type LeaksShape from Shapes
 */
final class LeaksPage {
	/**
	 * @param array<string, string>         $owner_names By a plugin's folder.
	 * @param string                        $home        This site's address, with a slash at its end.
	 * @param \Closure(string): (bool|null) $shield      By Surface::$id: whether a shield stands before it; null: not known.
	 */
	public function __construct( private readonly Words $words, private readonly array $owner_names, private readonly string $home, private readonly \Closure $shield ) {}

	/**
	 * @param list<Leak> $leaks The newest first.
	 * @param string     $now   UTC.
	 * @return LeaksShape
	 */
	public function page( array $leaks, string $now, Reader $reader ): array {
		$open = array_values( array_filter( $leaks, static fn ( Leak $leak ): bool => $leak->is_open() ) );
		usort( $leaks, static fn ( Leak $one, Leak $other ): int => array( $other->is_open(), $one->known_since, $one->id ) <=> array( $one->is_open(), $other->known_since, $other->id ) );
		return array(
			'open'        => count( $open ),
			'oldest_days' => array() === $open ? null : max( array_map( static fn ( Leak $leak ): int => $leak->age( $now ), $open ) ),
			'law'         => array_map( $this->words->say( ... ), LeakWords::LAW ),
			'leaks'       => array_map( fn ( Leak $leak ): array => $this->leak( $leak, $now, $reader ), $leaks ),
		);
	}

	/**
	 * @return value-of<LeaksShape['leaks']>
	 */
	private function leak( Leak $leak, string $now, Reader $reader ): array {
		return array(
			'id'              => $leak->id,
			'surface'         => $leak->surface,
			'owner'           => $leak->owner,
			'owner_name'      => $this->owner_names[ $leak->owner ] ?? $leak->owner,
			'file'            => $leak->file,
			'line'            => $leak->line,
			'kinds'           => array_map( fn ( string $kind ): string => $this->words->say( StrangerWords::KINDS[ $kind ] ?? $kind ), $leak->kinds ),
			'people'          => $leak->people,
			'request'         => $leak->request,
			'known_since'     => $leak->known_since,
			'open_since'      => $leak->open_since,
			'open_since_from' => $leak->open_since_from,
			'seen_at'         => $leak->seen_at,
			'age_days'        => $leak->age( $now ),
			'closed_at'       => $leak->is_open() ? null : $leak->closed_at,
			'closed_because'  => $leak->because,
			'is_shielded'     => ( $this->shield )( $leak->surface ),
			'logs'            => array_map( $this->words->say( ... ), LeakWords::LOGS ),
			'host_text'       => $this->host_text( $leak, $now ),
			'decision'        => array(
				'regulator' => $leak->decision->regulator,
				'customers' => $leak->decision->customers,
				'reason'    => $leak->decision->reason,
				'by'        => 0 === $leak->decision->user ? '' : ( $reader->name )( $leak->decision->user ),
				'at'        => '' === $leak->decision->at ? null : $leak->decision->at,
			),
			'past'            => array_map(
				static fn ( array $past ): array => array(
					'known_since' => $past['known_since'],
					'closed_at'   => $past['closed_at'],
				),
				$leak->past
			),
		);
	}

	/** Dates and the address, nobody's values: Leak::$request holds names in braces in their place. */
	private function host_text( Leak $leak, string $now ): string {
		$until = substr( $leak->is_open() ? $now : $leak->closed_at, 0, 10 );
		return implode(
			"\n\n",
			array(
				$this->words->say( LeakWords::HOST[ 'subject' ] ),
				sprintf( $this->words->say( LeakWords::HOST[ 'dates' ] ), $this->home, substr( $leak->open_since, 0, 10 ), $until ),
				$this->words->say( LeakWords::HOST[ 'path' ] ) . "\n" . $this->home . ltrim( $leak->request, '/' ),
				$this->words->say( LeakWords::HOST[ 'any' ] ),
				$this->words->say( LeakWords::HOST[ 'columns' ] ),
				$this->words->say( LeakWords::HOST[ 'before' ] ),
				$this->words->say( LeakWords::HOST[ 'safe' ] ),
			)
		);
	}
}
