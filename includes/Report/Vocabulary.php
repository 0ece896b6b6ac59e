<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Contract\Data;
use StorePosture\Model\Answer;
use StorePosture\Model\Words;

/**
 * What was seen, as an owner reads it: names and words for the code's values. A value without words stays as it is.
 */
final class Vocabulary {
	private const ROLES     = array( 'facts.registration.default_role', 'facts.roles.list.role', 'facts.baseline.rights.role', 'facts.roles.shop_manager_may_edit' );
	private const RIGHTS    = array( 'facts.registration.rights', 'facts.roles.list.takeover', 'facts.roles.list.customer_data', 'facts.roles.list.beyond_baseline', 'facts.baseline.rights.right' );
	private const COUNTRIES = array( 'facts.selling.base', 'facts.selling.countries', 'facts.selling.by_country.country' );

	public function __construct( private readonly Data $data, private readonly SiteNames $names, private readonly Words $words ) {}

	/** A value of a field, or a list of them. */
	public function words( string $field, mixed $value ): mixed {
		if ( is_array( $value ) && array_is_list( $value ) ) {
			return array_map( fn ( mixed $item ): mixed => $this->words( $field, $item ), $value );
		}
		return is_string( $value ) && '' !== $value ? $this->word( $field, $value ) : $value;
	}

	/** A UTC time or a date, in the site's zone and format. */
	public function time( string $iso ): string {
		return ( $this->names->time )( $iso );
	}

	/** The question that a field is the answer to; '' for any other field. */
	public function question( string $field ): string {
		return str_starts_with( $field, 'answers.' ) ? $this->of_data( 'questions', 'id', substr( $field, strlen( 'answers.' ) ), 'text' ) : '';
	}

	private function word( string $field, string $value ): string {
		[ $root, $name ] = explode( '.', $field ) + array( '', '' );
		return match ( true ) {
			in_array( $field, self::ROLES, true )     => ( $this->names->role )( $value ),
			in_array( $field, self::COUNTRIES, true ) => ( $this->names->country )( $value ),
			in_array( $field, self::RIGHTS, true )    => $this->of_data( 'capabilities', 'capability', $value, 'label' ) ?: $value,
			'facts.contacts.roles.role' === $field    => $this->of_data( 'contacts', 'role', $value, 'label' ) ?: $value,
			'answers' === $root                       => $this->answer( $name, $value ),
			// Sentences of our tables, and numbers of versions, which stay as they are.
			'data' === $root                          => $this->words->say( $value ),
			default                                   => $this->words->say( ValueWords::TABLE[ $field ][ $value ] ?? $value ),
		};
	}

	private function answer( string $question, string $value ): string {
		if ( Answer::DONT_KNOW === $value ) {
			return $this->words->say( 'You do not know' );
		}
		foreach ( $this->data->any( 'questions' ) as $row ) {
			if ( is_array( $row ) && $question === ( $row['id'] ?? null ) ) {
				$labels = array_column( is_array( $row['choices'] ?? null ) ? $row['choices'] : array(), 'label', 'id' );
				return $this->words->say( is_string( $labels[ $value ] ?? null ) ? $labels[ $value ] : $value );
			}
		}
		return $value;
	}

	private function of_data( string $table, string $key, string $value, string $wanted ): string {
		foreach ( $this->data->any( $table ) as $row ) {
			if ( is_array( $row ) && $value === ( $row[ $key ] ?? null ) && is_string( $row[ $wanted ] ?? null ) ) {
				return $this->words->say( $row[ $wanted ] );
			}
		}
		return '';
	}
}
