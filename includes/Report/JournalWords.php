<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Data;
use StorePosture\Contract\Read;
use StorePosture\Contract\Shapes;
use StorePosture\Model\Answer;
use StorePosture\Model\JournalEntry;
use StorePosture\Model\SettingNames;
use StorePosture\Model\Words;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\Questions;

/**
 * What an entry of the journal says: no name of a field, a setting or a fix. What a newer version wrote stays as it stands.
 *
 * @phpstan-import-type JournalShape from Shapes
 */
final class JournalWords {
	public const SAID = array(
		'state.planned'           => 'Planned to put it right',
		'state.accepted'          => 'Decided to live with it for a while',
		'state.handled_elsewhere' => 'Said that somebody else takes care of it',
		'state.false_positive'    => 'Said that it is no problem here',
		'state.removed'           => 'Opened it again',
		'state.reopened'          => 'Open again by itself',
		'state.fixed'             => 'Seen to be fixed',
		'answer.given'            => 'Answered a question',
		'answer.contradicted'     => 'An answer ended: what we saw does not fit it',
		'settings.changed'        => 'Changed settings',
		'baseline.taken'          => 'Kept how things stand, to compare with',
		'baseline.confirmed'      => 'Said "this was me"',
		'baseline.taken_in'       => 'A fix from here changed what we compare with',
		'policy.imported'         => 'Imported a policy',
		'scan.started'            => 'Started a check',
		'walk.imported'           => 'Answers taken in that another machine got as a stranger',
		'walk.started'            => 'Asked as a stranger who can see customers\' data',
		'walk.paused'             => 'Paused asking as a stranger',
		'walk.resumed'            => 'Went on asking as a stranger',
		'walk.cancelled'          => 'Stopped asking as a stranger',
		'leak.opened'             => 'A stranger can read customer data: a record was opened',
		'leak.reopened'           => 'A stranger can read customer data again: its record was opened again',
		'leak.closed'             => 'Closed the record of a leak',
		'leak.decided'            => 'Decided whom to tell about a leak',
		'hold.on'                 => 'Switched hands off on',
		'hold.off'                => 'Switched hands off off',
		'journal.pruned'          => 'Old entries were removed',
		'fix.applied'             => 'Put something right from here',
		'fix.undone'              => 'Took back what was put right from here',
		'fix.rolled_back'         => 'Took back by itself what broke the site',
	);

	private const LABELS = array(
		'until'    => 'Until',
		'reason'   => 'Why',
		'why'      => 'Because',
		'state'    => 'Before',
		'value'    => 'Answer',
		'settings' => 'Settings',
		'limits'   => 'Limits',
		'checks'   => 'Checks',
		'by'       => 'Seen by',
		'receipt'  => 'Receipt',
		'up_to'    => 'Up to entry',
		'what'     => 'What',
		'let_in'   => 'Asked though held back',
		'regulator' => 'Tell the regulator',
		'customers' => 'Tell the customers',
	);

	private const VALUES = array(
		'planned'           => 'planned',
		'accepted'          => 'lived with',
		'handled_elsewhere' => 'handled by somebody else',
		'false_positive'    => 'no problem here',
		'date'              => 'its day has come',
		'changed'           => 'what we see has changed',
		'fixed'             => 'it was fixed',
		'moved'             => 'the site is at a new address',
		'leak_asked'        => 'asked again, and strangers get nothing',
		'leak_gone'         => 'it is there no more',
		'yes'               => 'yes',
		'no'                => 'no',
		'undecided'         => 'not decided',
		'rekeyed'           => 'the secret keys of this site were renewed',
		Answer::DONT_KNOW   => 'not known',
	);

	/** What things that are compared are called; see Probes/Support/Baseline. */
	public const KINDS = array(
		'administrators' => 'Administrator',
		'rights'         => 'Right of a role',
		'plugins'        => 'Plugin',
		'always_run'     => 'File that always runs',
		'jobs'           => 'Planned job',
		'settings'       => 'Setting',
		'payouts'        => 'Account behind a payment method',
		'gateways'       => 'Payment method',
		'webhooks'       => 'Webhook',
	);

	/**
	 * @param \Closure(string): string $fix What a fix is called; '' when it is gone.
	 */
	public function __construct(
		private readonly Catalog $catalog,
		private readonly Questions $questions,
		private readonly Data $data,
		private readonly Words $words,
		private readonly \Closure $fix,
	) {}

	public function what( string $what ): string {
		return $this->words->say( self::SAID[ $what ] ?? $what );
	}

	public function subject( string $what, string $id ): string {
		$title = str_starts_with( $what, 'fix.' ) ? ( $this->fix )( $id ) : '';
		return '' !== $title ? $title : $this->thing( $id );
	}

	/**
	 * @return value-of<JournalShape['entries']>['details']
	 */
	public function details( JournalEntry $entry ): array {
		$rows = array();
		foreach ( self::LABELS as $key => $label ) {
			$value = $entry->detail( $key );
			$texts = is_array( $value ) ? array_filter( $value, 'is_string' ) : ( is_scalar( $value ) ? array( (string) $value ) : array() );
			$text  = implode( ', ', array_map( fn ( string $one ): string => $this->value( $key, $one, $entry->subject ), $texts ) );
			if ( '' !== $text ) {
				$rows[] = array(
					'label' => $this->words->say( $label ),
					'value' => $text,
				);
			}
		}
		return $rows;
	}

	private function value( string $key, string $value, string $subject ): string {
		return match ( $key ) {
			'reason'       => $value,
			'settings'     => $this->words->say( SettingNames::TABLE[ $value ] ?? $value ),
			'limits'       => $this->limit( $value ),
			'checks', 'by' => $this->thing( $value ),
			'value'        => $this->answer( $subject, $value ),
			'what'         => $this->compared( $value ),
			default        => $this->words->say( self::VALUES[ $value ] ?? $value ),
		};
	}

	/** A check or a question. */
	private function thing( string $id ): string {
		$check    = $this->catalog->checks()[ $id ] ?? null;
		$question = $this->questions->all()[ $id ] ?? null;
		return match ( true ) {
			null !== $check    => $this->words->say( $check['title']['topic'] ),
			null !== $question => $this->words->say( $question['text'] ),
			default            => $id,
		};
	}

	private function limit( string $name ): string {
		foreach ( $this->data->any( 'policy_limits' ) as $row ) {
			if ( Read::text( $row, 'limit' ) === $name ) {
				return $this->words->say( Read::text( $row, 'label' ) );
			}
		}
		return $name;
	}

	private function answer( string $question, string $value ): string {
		$labels = array_column( $this->questions->all()[ $question ]['choices'] ?? array(), 'label', 'id' );
		return $this->words->say( $labels[ $value ] ?? self::VALUES[ $value ] ?? $value );
	}

	/** Such as plugins: akismet. */
	private function compared( string $text ): string {
		[ $kind, $name ] = explode( ': ', $text, 2 ) + array( '', '' );
		return isset( self::KINDS[ $kind ] ) ? $this->words->say( self::KINDS[ $kind ] ) . ": {$name}" : $this->words->say( self::VALUES[ $text ] ?? $text );
	}
}
