<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Words;

/**
 * Messages ready to copy. They leave the site by hand, so they hold no names, no accounts and no paths:
 * counts stand in their place, whoever copies them.
 *
 * @phpstan-import-type CheckShape from Shapes
 * @phpstan-import-type FindingShape from Shapes
 * @phpstan-import-type FindingDetailShape from Shapes
 */
final class Messages {
	/**
	 * @param FindingShape                     $finding
	 * @param string                           $why
	 * @param FindingDetailShape['saw']        $saw        As somebody sees it who may not manage.
	 * @param FindingDetailShape['steps']      $steps
	 * @param FindingDetailShape['references'] $references
	 */
	public function __construct(
		private readonly array $finding,
		private readonly string $why,
		private readonly array $saw,
		private readonly array $steps,
		private readonly array $references,
		private readonly Site $site,
		private readonly string $version,
		private readonly Vocabulary $vocabulary,
		private readonly Words $words,
	) {}

	/**
	 * @return FindingDetailShape['messages']
	 */
	public function all(): array {
		return array(
			'developer' => $this->request( $this->words->say( 'Please look at this in our shop, and put it right:' ) ),
			'host'      => $this->request( $this->words->say( 'We are a customer of yours. Please look at this for our shop, and put it right or tell us how:' ) ),
			'wrong'     => $this->wrong(),
		);
	}

	private function request( string $opening ): string {
		return $this->join(
			array(
				$this->words->say( 'Hello,' ),
				$opening,
				$this->site->url . "\n" . $this->finding['title'],
				$this->words->say( 'Why it matters:' ) . "\n" . $this->why,
				$this->what_we_saw(),
				$this->what_to_do(),
				$this->sources(),
				$this->words->say( 'How it will be checked: once you say it is done, we let the plugin Store Posture look again. It must then show "%s" as fine.', $this->finding['topic'] ),
				$this->words->say( 'When will it be done?' ),
			)
		);
	}

	private function wrong(): string {
		return $this->join(
			array(
				$this->words->say( 'This result seems wrong:' ) . ' ' . $this->finding['id'],
				"{$this->finding['title']}\noutcome: {$this->finding['outcome']}, severity: {$this->finding['severity']}, fingerprint: {$this->finding['fingerprint']}",
				$this->what_we_saw(),
				'' === $this->finding['reason'] ? '' : $this->finding['reason'],
				"Store Posture {$this->version}, WooCommerce " . ( '' === $this->site->woocommerce ? '-' : $this->site->woocommerce ) . ", PHP {$this->site->php}",
				$this->words->say( 'What is different in truth:' ),
			)
		);
	}

	private function what_we_saw(): string {
		$rows = array();
		foreach ( $this->saw as $row ) {
			$rows[] = '- ' . $row['label'] . ': ' . $this->text( $row['value'], $row['as'] );
		}
		if ( array() === $rows ) {
			return '';
		}
		$seen_at = $this->finding['seen_at'];
		$opening = null === $seen_at ? $this->words->say( 'What was seen:' ) : $this->words->say( 'What was seen at %s:', $this->vocabulary->time( $seen_at ) );
		return $opening . "\n" . implode( "\n", $rows );
	}

	private function what_to_do(): string {
		$lines = array();
		foreach ( $this->steps as $i => $step ) {
			$lines[] = ( $i + 1 ) . '. ' . $step['text'] . ( '' === $step['snippet'] ? '' : "\n\n" . $step['snippet'] . "\n" );
		}
		return array() === $lines ? '' : $this->words->say( 'What to do:' ) . "\n" . implode( "\n", $lines );
	}

	private function sources(): string {
		$lines = array_map( fn ( array $reference ): string => "- {$reference['label']}", $this->references );
		return array() === $lines ? '' : $this->words->say( 'See also:' ) . "\n" . implode( "\n", $lines );
	}

	private function text( mixed $value, string $kind ): string {
		if ( is_bool( $value ) ) {
			return $this->words->say( $value ? 'yes' : 'no' );
		}
		if ( is_array( $value ) ) {
			$is_plain = array_is_list( $value ) && array() === array_filter( $value, fn ( mixed $item ): bool => ! is_scalar( $item ) );
			return $is_plain && array() !== $value ? implode( ', ', array_map( fn ( mixed $item ): string => $this->text( $item, $kind ), array_slice( $value, 0, 20 ) ) ) : (string) count( $value );
		}
		if ( 'date' === $kind && is_string( $value ) && '' !== $value ) {
			return $this->vocabulary->time( $value );
		}
		return is_scalar( $value ) && '' !== $value ? (string) $value : $this->words->say( null === $value ? 'could not be seen' : 'none' );
	}

	/**
	 * @param list<string> $paragraphs
	 */
	private function join( array $paragraphs ): string {
		return implode( "\n\n", array_filter( $paragraphs, fn ( string $text ): bool => '' !== $text ) ) . "\n";
	}
}
