<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use StorePosture\Contract\Data;
use StorePosture\Contract\Read;

/**
 * The text of the Emergency page: plain HTML that needs no script, no style and no site, so that it prints,
 * saves and mails. All words and numbers are dated data.
 *
 * @phpstan-import-type SettingsShape from \StorePosture\Contract\Shapes
 */
final class EmergencySheet {
	/** Stands in the sheet itself, so that the saved file and the mail look like the page. */
	private const STYLE = '.emergency{font:14px/1.5 sans-serif;max-width:54em;color:#111;background:#fff;padding:1.5em 2em;box-sizing:border-box}.emergency h1{font-size:1.7em;font-weight:600;margin:0 0 .4em;padding:0}.emergency h2{font-size:1.2em;margin:1.5em 0 .4em}.emergency h3{font-size:1em;margin:1em 0 .3em}.emergency p{font-size:1em;margin:.3em 0}.emergency table{border-collapse:collapse;width:100%;margin:.5em 0}.emergency td,.emergency th{border:1px solid #757575;padding:.35em .6em;text-align:start;vertical-align:top;font-size:.93em;overflow-wrap:anywhere}.emergency thead th{background:#f0f0f1}.emergency ul{list-style:disc;margin:.2em 0;padding-inline-start:1.2em}.emergency li{margin:.35em 0}.emergency td li{margin:.1em 0}.emergency .detail,.emergency .when{color:#444;font-weight:400}.emergency .blank{display:inline-block;min-width:9em;height:1.4em;border-bottom:1px solid #757575}.emergency blockquote{border-inline-start:3px solid #757575;margin:.5em 0;padding:.1em 1em}@media(max-width:600px){.emergency{padding:1em .8em}.emergency td,.emergency th{padding:.25em .35em}}@media print{.emergency{font-size:10.5px;max-width:none;padding:0}.emergency h2{break-after:avoid;margin-top:1em}.emergency li,.emergency tr{break-inside:avoid}}';

	/**
	 * @param SettingsShape $settings
	 * @param string        $country Two letters; '' when nobody knows.
	 */
	public function __construct( private readonly Data $data, private readonly array $settings, private readonly string $country ) {}

	/** What stands on the screen and on paper. */
	public function body(): string {
		$sheet = $this->data->any( 'emergency' );
		$html  = '<style>' . self::STYLE . '</style><div class="emergency"><h1>' . $this->words( $sheet, 'title' ) . '</h1>';
		$html .= '<p class="lead">' . $this->words( $sheet, 'lead' ) . '</p>';
		$html .= $this->people();
		foreach ( Read::records( $sheet, 'sections' ) as $section ) {
			$html .= $this->section( $section );
			if ( 'regulator' === Read::text( $section, 'id' ) ) {
				$html .= $this->regulators();
			}
			if ( 'statement' === Read::text( $section, 'id' ) ) {
				$html .= $this->statement( $sheet['statement'] ?? null );
			}
		}
		$html .= $this->professionals();
		$html .= '<h2>' . esc_html__( 'Never send', 'store-posture' ) . '</h2>' . $this->items( Read::texts( $sheet, 'never_send' ) );
		$html .= '<p><small>' . $this->words( $sheet, 'print_note' ) . ' ' . $this->words( $sheet, 'not_legal_advice' ) . ' ' . $this->dates() . '</small></p></div>';
		return $html;
	}

	/** The same as one file of its own. */
	public function document(): string {
		return '<!doctype html><html lang="' . esc_attr( str_replace( '_', '-', get_user_locale() ) ) . '"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>'
			. esc_html__( 'Something is wrong right now', 'store-posture' ) . '</title></head><body>' . $this->body() . '</body></html>';
	}

	/**
	 * @param array<array-key, mixed> $section
	 */
	private function section( array $section ): string {
		$html  = '<h2>' . $this->words( $section, 'title' ) . '</h2>';
		$intro = $this->words( $section, 'intro' );
		$html .= '' === $intro ? '' : "<p>{$intro}</p>";
		$html .= '<ul class="steps">';
		foreach ( Read::records( $section, 'steps' ) as $step ) {
			$html .= '<li><strong>' . $this->words( $step, 'text' ) . '</strong>' . $this->timing( $step );
			$detail = $this->words( $step, 'detail' );
			$html  .= '' === $detail ? '' : '<br><span class="detail">' . $detail . '</span>';
			$html  .= '</li>';
		}
		return $html . '</ul>';
	}

	/**
	 * @param array<array-key, mixed> $step
	 */
	private function timing( array $step ): string {
		$minutes = Read::number( $step, 'within_minutes' );
		$parts   = array();
		if ( 'card_theft' === Read::text( $step, 'not_when' ) ) {
			$parts[] = __( 'not with suspected card theft', 'store-posture' );
		}
		if ( $minutes > 0 ) {
			/* translators: %s: such as 30 minutes */
			$parts[] = sprintf( __( 'within %s', 'store-posture' ), self::how_long( $minutes ) );
		}
		return array() === $parts ? '' : ' <span class="when">(' . esc_html( implode( '; ', $parts ) ) . ')</span>';
	}

	/** In the unit people count in; up to 72 hours as the laws say it. */
	private static function how_long( int $minutes ): string {
		if ( $minutes < 120 ) {
			/* translators: %d: minutes */
			return sprintf( _n( '%d minute', '%d minutes', $minutes, 'store-posture' ), $minutes );
		}
		$hours = intdiv( $minutes, 60 );
		if ( $hours <= 72 ) {
			/* translators: %d: hours */
			return sprintf( _n( '%d hour', '%d hours', $hours, 'store-posture' ), $hours );
		}
		$days = intdiv( $hours, 24 );
		/* translators: %d: days */
		return sprintf( _n( '%d day', '%d days', $days, 'store-posture' ), $days );
	}

	/** Whom to ring, with the numbers this shop filled in; blanks to fill by hand for the others. */
	private function people(): string {
		$filled = array_column( $this->settings['contacts'], null, 'role' );
		$regime = $this->regime();
		$html   = '<h2>' . esc_html__( 'Whom to ring', 'store-posture' ) . '</h2><table><thead><tr><th scope="col">' . esc_html__( 'Who', 'store-posture' ) . '</th><th scope="col">' . esc_html__( 'Number', 'store-posture' ) . '</th><th scope="col">' . esc_html__( 'Have ready', 'store-posture' ) . '</th></tr></thead><tbody>';
		foreach ( $this->data->any( 'contacts' ) as $row ) {
			$role    = Read::text( $row, 'role' );
			$contact = $filled[ $role ] ?? null;
			$name    = $contact['name'] ?? '';
			$phone   = $contact['phone'] ?? '';
			if ( '' === $phone && in_array( $role, array( 'regulator', 'police' ), true ) ) {
				$name  = Read::text( $regime, $role );
				$phone = Read::text( $regime, "{$role}_phone" );
				$phone = '' === $phone ? Read::text( $regime, "{$role}_url" ) : $phone;
			}
			$html .= '<tr><th scope="row">' . $this->words( $row, 'label' ) . ( '' === $name ? '' : '<br>' . esc_html( Words::of_data( $name ) ) ) . '</th><td>'
				. ( '' === $phone ? '<span class="blank"></span>' : esc_html( $phone ) ) . '</td><td>' . $this->words( $row, 'have_ready' ) . '</td></tr>';
		}
		return $html . '</tbody></table>';
	}

	private function regulators(): string {
		$own  = $this->regime();
		$html = '';
		if ( null !== $own ) {
			$html .= '<p><strong>' . $this->words( $own, 'name' ) . '.</strong> ' . $this->words( $own, 'tell_regulator' ) . ' ' . $this->words( $own, 'tell_people' ) . ' ' . $this->words( $own, 'keep_record' ) . '</p>';
		}
		$html .= '<table><thead><tr><th scope="col">' . esc_html__( 'Customers in', 'store-posture' ) . '</th><th scope="col">' . esc_html__( 'Tell', 'store-posture' ) . '</th><th scope="col">' . esc_html__( 'Within', 'store-posture' ) . '</th></tr></thead><tbody>';
		foreach ( $this->data->any( 'regimes' ) as $row ) {
			$hours = Read::number( $row, 'clock_hours' );
			$html .= '<tr><th scope="row">' . $this->words( $row, 'name' ) . '</th><td>' . $this->words( $row, 'regulator' ) . '</td><td>'
				. esc_html( $hours > 0 ? self::how_long( $hours * 60 ) : __( 'as soon as you can', 'store-posture' ) ) . '</td></tr>';
		}
		return $html . '</tbody></table>';
	}

	private function statement( mixed $statement ): string {
		$html = '<h3>' . $this->words( $statement, 'title' ) . '</h3><blockquote>';
		foreach ( Read::texts( $statement, 'lines' ) as $line ) {
			$html .= '<p>' . esc_html( Words::of_data( $line ) ) . '</p>';
		}
		return $html . '</blockquote><p>' . $this->words( $statement, 'when_unknown' ) . '</p>';
	}

	private function professionals(): string {
		$html = '<h2>' . esc_html__( 'Which professional for which problem', 'store-posture' ) . '</h2><table><thead><tr><th scope="col">' . esc_html__( 'Problem, and who', 'store-posture' )
			. '</th><th scope="col">' . esc_html__( 'Ask', 'store-posture' ) . '</th><th scope="col">' . esc_html__( 'Send', 'store-posture' ) . '</th><th scope="col">' . esc_html__( 'Never send', 'store-posture' ) . '</th></tr></thead><tbody>';
		foreach ( $this->data->any( 'professionals' ) as $row ) {
			$html .= '<tr><th scope="row">' . $this->words( $row, 'problem' ) . '<br><span class="detail">' . $this->words( $row, 'who' ) . '</span></th>';
			foreach ( array( 'what_to_ask', 'what_to_send', 'what_never_to_send' ) as $key ) {
				$html .= '<td>' . $this->items( Read::texts( $row, $key ) ) . '</td>';
			}
			$html .= '</tr>';
		}
		return $html . '</tbody></table>';
	}

	private function dates(): string {
		$dates = $this->data->dates( 'emergency' );
		$law   = $this->data->dates( 'regimes' );
		/* translators: 1: date, 2: date */
		$text = sprintf( __( 'Text checked on %1$s, law and numbers on %2$s.', 'store-posture' ), $dates['checked_on'], $law['checked_on'] );
		if ( null === $this->data->current( 'regimes' ) ) {
			$text .= ' ' . __( 'They may be out of date by now: ask.', 'store-posture' );
		}
		return esc_html( $text );
	}

	/**
	 * The law of the shop's own country.
	 *
	 * @return array<array-key, mixed>|null
	 */
	private function regime(): ?array {
		foreach ( $this->data->any( 'regimes' ) as $row ) {
			if ( is_array( $row ) && in_array( $this->country, Read::texts( $row, 'countries' ), true ) ) {
				return $row;
			}
		}
		return null;
	}

	/**
	 * @param list<string> $texts
	 */
	private function items( array $texts ): string {
		return '<ul>' . implode( '', array_map( fn ( string $text ): string => '<li>' . esc_html( Words::of_data( $text ) ) . '</li>', $texts ) ) . '</ul>';
	}

	private function words( mixed $record, string $key ): string {
		return esc_html( Words::of_data( Read::text( $record, $key ) ) );
	}
}
