<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Judge\Context;
use StorePosture\Model\Outcome;
use StorePosture\Model\Words;
use StorePosture\Scan\BaselineService;
use StorePosture\Scan\Judgement;

/**
 * What a finding is about and somebody may call theirs: each thing that has moved, in words, with its mark.
 *
 * @phpstan-import-type FindingDetailShape from Shapes
 */
final class Moves {
	private const LIST = '/^facts\.baseline\.([a-z_]+)(\.|$)/';

	public function __construct( private readonly Vocabulary $vocabulary, private readonly Words $words ) {}

	/**
	 * @return FindingDetailShape['moves'] None for who may not say so.
	 */
	public function of( Judgement $judgement, Context $context, Reader $reader ): array {
		if ( ! $reader->may_manage || Outcome::Fail !== $judgement->outcome() ) {
			return array();
		}
		$baseline = $context->facts['baseline'] ?? null;
		$moves    = array();
		foreach ( self::kinds( $judgement ) as $kind ) {
			$seen = is_array( $baseline ) ? $baseline[ $kind ] ?? null : null;
			if ( true === $seen ) {
				$moves[] = array(
					'mark' => BaselineService::MOVED === $kind ? BaselineService::MOVED : BaselineService::REKEYED,
					'text' => $this->words->say( BaselineService::MOVED === $kind ? 'This is the site at its new address' : 'The secret keys of this site were renewed' ),
				);
			}
			foreach ( is_array( $seen ) ? $seen : array() as $item ) {
				if ( is_array( $item ) && is_string( $item['mark'] ?? null ) ) {
					$moves[] = array(
						'mark' => $item['mark'],
						'text' => $this->text( $kind, $item, $reader ),
					);
				}
			}
		}
		return $moves;
	}

	/**
	 * What the decision of this check hangs on.
	 *
	 * @return list<string>
	 */
	private static function kinds( Judgement $judgement ): array {
		$kinds = array();
		foreach ( $judgement->verdict->leaves as $leaf ) {
			if ( 1 === preg_match( self::LIST, $leaf['path'], $part ) && 'kept' !== $part[1] ) {
				$kinds[] = $part[1];
			}
		}
		return array_values( array_unique( $kinds ) );
	}

	/**
	 * @param array<array-key, mixed> $item
	 */
	private function text( string $kind, array $item, Reader $reader ): string {
		$id = is_array( $item['user'] ?? null ) ? $item['user']['id'] ?? 0 : ( is_array( $item['ref'] ?? null ) ? $item['ref']['id'] ?? 0 : 0 );
		$id = is_int( $id ) ? $id : 0;
		return match ( $kind ) {
			'administrators' => $this->say( 'Administrator: %s', ( $reader->name )( $id ) ?: "#{$id}" ),
			'rights'         => $this->say( 'Role %1$s: %2$s', $this->word( 'facts.baseline.rights.role', $item['role'] ?? '' ), $this->word( 'facts.baseline.rights.right', $item['right'] ?? '' ) ),
			'payouts'        => $this->say( 'Account behind %s', self::plain( $item['title'] ?? '' ) ),
			'gateways'       => $this->say( 'Payment method: %s', self::plain( $item['title'] ?? '' ) ),
			'webhooks'       => $this->say( 'Webhook %1$s, to %2$s', (string) $id, self::plain( $item['host'] ?? '' ) ),
			'plugins'        => $this->say( 'Plugin: %s', self::plain( $item['slug'] ?? '' ) ),
			'always_run'     => $this->say( 'File: %s', self::plain( $item['path'] ?? '' ) ),
			'jobs'           => $this->say( 'Planned job: %s', self::plain( $item['hook'] ?? '' ) ),
			default          => $this->say( 'Setting: %s', $this->word( 'facts.baseline.settings.name', $item['name'] ?? '' ) ),
		};
	}

	private function word( string $field, mixed $value ): string {
		return self::plain( $this->vocabulary->words( $field, $value ) );
	}

	private function say( string $text, string ...$values ): string {
		return sprintf( $this->words->say( $text ), ...$values );
	}

	private static function plain( mixed $value ): string {
		return is_string( $value ) ? $value : '';
	}
}
