<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Exposure\Match\Asked;

/**
 * One question that is put to the site. It may hold a customer's values, which only the site itself may be sent:
 * a plan is made when it is needed and never stored.
 */
final class PlannedRequest {
	public readonly string $id;

	/**
	 * @param string                          $surface Surface::$id.
	 * @param string                          $path    With its query, relative to the site's root, without a slash first.
	 * @param 'GET'|'HEAD'                    $method
	 * @param Asker::*                        $asker
	 * @param list<Record>                    $about   Whose records were asked for.
	 * @param array<string, string>           $sent    Values of arguments, by name: what comes back of them was known to the asker.
	 */
	public function __construct(
		public readonly string $surface,
		public readonly string $path,
		public readonly string $method,
		public readonly string $asker,
		public readonly string $group,
		public readonly array $about = array(),
		public readonly array $sent = array()
	) {
		$this->id = substr( hash( 'sha256', "{$asker} {$method} {$path} {$surface}" ), 0, 20 );
	}

	/** A single file: no code of the site's answers. */
	public function is_file(): bool {
		return str_starts_with( $this->surface, 'file ' );
	}

	/**
	 * For whoever reads the answer.
	 *
	 * @param string $person Who asks, as People names people; '' is nobody known.
	 */
	public function question( string $person = '' ): Asked {
		$about = array_map(
			static fn ( Record $record ): array => array(
				'kind' => $record->kind,
				'id'   => $record->id,
			),
			$this->about
		);
		return new Asked( $this->id, $person, $about, $this->sent, $this->is_file() );
	}

	/** @param Asker::* $asker */
	public function asked_by( string $asker ): self {
		$group = Asker::CUSTOMER === $asker ? Group::CUSTOMER : $this->group;
		return new self( $this->surface, $this->path, $this->method, $asker, $group, $this->about, $this->sent );
	}
}
