<?php
declare(strict_types=1);

namespace StorePosture\Mail;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Words;

/**
 * The words of a mail: one sentence, at most three things with their minutes and links. Never what was seen.
 *
 * @phpstan-import-type ReportShape from Shapes
 * @phpstan-import-type FindingShape from Shapes
 */
final class Composer {
	private const WHO = array(
		'owner'     => 'for you',
		'developer' => 'for your developer',
		'host'      => 'for your hosting company',
	);

	/**
	 * @param int                                    $budget Minutes a week.
	 * @param \DateTimeZone                          $zone   Of the site.
	 * @param \Closure(array<string, string>): string $link   Address of a page of the panel.
	 */
	public function __construct( private readonly Words $words, private readonly int $budget, private readonly \DateTimeZone $zone, private readonly \Closure $link ) {}

	/**
	 * @param ReportShape  $report
	 * @param list<string> $put_right Ids.
	 * @param string       $proof     Address of the page that proves that mail arrives; '' for none.
	 */
	public function weekly( array $report, Picture $picture, array $put_right, string $proof ): Letter {
		$things = $picture->found( $picture->next );
		$late   = count( $picture->overdue );
		return $this->letter(
			"{$report['site']['name']}: " . $this->sentence( $picture ),
			array(
				$report['verdict'],
				array() === $put_right ? '' : $this->words->many( '%d thing was put right since the last mail.', '%d things were put right since the last mail.', count( $put_right ) ),
				0 === $late ? '' : $this->words->many( '%d thing has waited longer than it should.', '%d things have waited longer than they should.', $late ),
				array() === $things ? '' : $this->words->say( 'What to do next:' ),
			),
			$things,
			array( $this->minutes( $things ), $this->all() ),
			$proof
		);
	}

	/**
	 * @param ReportShape  $report
	 * @param list<string> $new    Ids.
	 */
	public function at_once( array $report, Picture $picture, array $new ): Letter {
		$things = array_slice( $picture->found( $new ), 0, 3 );
		return $this->letter(
			"{$report['site']['name']}: " . $this->words->many( '%d new thing to fix today', '%d new things to fix today', count( $new ) ),
			array( $this->words->many( 'We found %d new thing to fix today.', 'We found %d new things to fix today.', count( $new ) ) ),
			$things,
			array( $this->words->say( 'We tell each of them once. The weekly mail lists what is still open.' ), $this->all() ),
			''
		);
	}

	/**
	 * @param ReportShape $report
	 * @param string      $proof  As above.
	 */
	public function all_quiet( array $report, string $proof ): Letter {
		$last   = $report['last_scan_at'];
		$unseen = count( array_filter( $report['findings'], fn ( array $finding ): bool => in_array( $finding['outcome'], array( 'unknown', 'error' ), true ) ) );
		return $this->letter(
			"{$report['site']['name']}: " . $this->words->say( 'all quiet this month' ),
			array(
				$report['verdict'],
				$this->words->say( 'Nothing is open and nothing changed. We write this once a month, so that you know that we still look.' ),
				0 === $unseen ? '' : $this->words->many( '%d thing could not be checked.', '%d things could not be checked.', $unseen ),
				null === $last ? '' : $this->words->say( 'Last looked on %s.', ( new \DateTimeImmutable( $last ) )->setTimezone( $this->zone )->format( 'Y-m-d' ) ),
			),
			array(),
			array( $this->all() ),
			$proof
		);
	}

	private function sentence( Picture $picture ): string {
		if ( array() !== $picture->urgent ) {
			return $this->words->many( '%d thing to fix today', '%d things to fix today', count( $picture->urgent ) );
		}
		return array() === $picture->open ? $this->words->say( 'nothing left to do' ) : $this->words->many( '%d thing to do', '%d things to do', count( $picture->open ) );
	}

	/**
	 * @param list<FindingShape> $things
	 */
	private function minutes( array $things ): string {
		$minutes = (int) ceil( array_sum( array_column( $things, 'minutes' ) ) );
		if ( 0 === $minutes ) {
			return '';
		}
		return $this->words->many( 'Together about %d minute.', 'Together about %d minutes.', $minutes ) . ' ' . (
			$minutes <= $this->budget
				? $this->words->many( 'That fits into your %d minute a week.', 'That fits into your %d minutes a week.', $this->budget )
				: $this->words->many( 'That is more than your %d minute a week: begin with the first.', 'That is more than your %d minutes a week: begin with the first.', $this->budget )
		);
	}

	/**
	 * @return array{string, string} Words and address.
	 */
	private function all(): array {
		return array( $this->words->say( 'The whole checklist:' ), ( $this->link )( array() ) );
	}

	/**
	 * @param list<string>                       $opening
	 * @param list<FindingShape>                 $things
	 * @param list<string|array{string, string}> $closing Sentences, or words and the address that follows them.
	 */
	private function letter( string $subject, array $opening, array $things, array $closing, string $proof ): Letter {
		if ( '' !== $proof ) {
			$closing[] = array( $this->words->say( 'Once a month, please open this page and press its button, so that we know that mail arrives:' ), $proof );
		}
		$closing[] = array( $this->words->say( 'How often we write, and to whom:' ), ( $this->link )( array( 'tab' => 'settings' ) ) );
		$text      = array_values( array_filter( $opening, fn ( string $sentence ): bool => '' !== $sentence ) );
		$html      = array_map( self::paragraph( ... ), $text );
		if ( array() !== $things ) {
			$rows   = array_map( fn ( array $thing ): array => array( $thing['title'], $this->about( $thing ), ( $this->link )( array( 'check' => $thing['id'] ) ) ), $things );
			$text[] = implode( "\n\n", array_map( fn ( int $i, array $row ): string => ( $i + 1 ) . ". {$row[0]}\n   {$row[1]}\n   {$row[2]}", array_keys( $rows ), $rows ) );
			$html[] = "<ol>\n" . implode( "\n", array_map( fn ( array $row ): string => '<li>' . self::anchor( $row[2], $row[0] ) . '<br>' . self::escape( $row[1] ) . '</li>', $rows ) ) . "\n</ol>";
		}
		foreach ( array_filter( $closing, fn ( string|array $part ): bool => '' !== $part ) as $part ) {
			$text[] = is_array( $part ) ? implode( "\n", $part ) : $part;
			$html[] = is_array( $part ) ? '<p>' . self::escape( $part[0] ) . '<br>' . self::anchor( $part[1], $part[1] ) . '</p>' : self::paragraph( $part );
		}
		return new Letter( self::one_line( $subject ), implode( "\n\n", $text ) . "\n", self::page( $subject, implode( "\n", $html ) ) );
	}

	/**
	 * @param FindingShape $thing
	 */
	private function about( array $thing ): string {
		$parts = array( $this->words->say( self::WHO[ $thing['who'] ] ), $this->words->many( 'about %d minute', 'about %d minutes', (int) ceil( $thing['minutes'] ) ) );
		if ( null !== $thing['known_for_days'] && $thing['known_for_days'] > 0 ) {
			$parts[] = $this->words->many( 'known for %d day', 'known for %d days', $thing['known_for_days'] );
		}
		return implode( ', ', $parts );
	}

	private static function page( string $title, string $body ): string {
		return "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>" . self::escape( $title ) . "</title></head>\n<body style=\"font-family:sans-serif;font-size:16px;line-height:1.5;max-width:38em\">\n{$body}\n</body>\n</html>\n";
	}

	private static function paragraph( string $text ): string {
		return '<p>' . self::escape( $text ) . '</p>';
	}

	private static function anchor( string $address, string $text ): string {
		return '<a href="' . self::escape( $address ) . '">' . self::escape( $text ) . '</a>';
	}

	private static function escape( string $text ): string {
		return htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' );
	}

	private static function one_line( string $text ): string {
		return (string) preg_replace( '/\s+/', ' ', $text );
	}
}
