<?php
declare(strict_types=1);

namespace StorePosture;

use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Mail\WebhookAddress;
use StorePosture\Model\Words;
use StorePosture\Policy\Differences;
use StorePosture\Policy\HouseRules;
use StorePosture\Policy\Policy;
use StorePosture\Policy\PolicyFile;
use StorePosture\Policy\PolicyService;
use StorePosture\Scan\AnswerStore;
use StorePosture\Scan\Assessor;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\Questions;
use StorePosture\Scan\StateService;
use StorePosture\Scan\StateStore;

/**
 * Builds what takes policies in: with a judge that judges as it would be with a policy that is only looked at.
 */
final class PolicyParts {
	public function __construct(
		private readonly Services $services,
		private readonly Schema $schema,
		private readonly Questions $questions,
		private readonly Words $words,
	) {}

	/**
	 * @param \Closure(string): int $limit Number of data/limits.json by name.
	 */
	public function service( StateStore $states, AnswerStore $answers, \Closure $limit ): PolicyService {
		$services = $this->services;
		$data     = $services->data();
		$rules    = new HouseRules( $this->schema, $data, array_keys( $this->questions->all() ), $this->words );
		$file     = new PolicyFile( $this->schema, $data, $rules, $this->words, static fn ( string $mail ): bool => false !== is_email( $mail ), WebhookAddress::is_good( ... ) );
		return new PolicyService(
			$file,
			$services->policy_in_force(),
			$states,
			new Differences( $file, $data, $this->words ),
			$services->journal(),
			$this->words,
			fn ( Policy $policy ): Assessor => $this->assessor( $policy, $answers ),
			fn ( Assessor $assessor ): StateService => new StateService( $assessor, $states, $services->journal(), $services->clock(), $this->words, $limit, static fn () => null ), // Only prepares: nothing is decided through it.
			fn (): array => $services->settings()->get(),
			fn ( array $changes ): array => $services->settings()->change( $changes ),
			HandsOff::is_on( ... ),
			static function () use ( $services ): void {
				$services->catalog()->forget();
				$services->aftermath()->run();
			},
			$services->clock()->now( ... ),
			self::host(),
		);
	}

	private function assessor( Policy $policy, AnswerStore $answers ): Assessor {
		$in_force = $this->services->policy_in_force();
		$data     = new Data( $this->services->path( 'data' ), $this->services->clock()->now(), static fn (): array => $policy->limits ?? $in_force->limits() );
		$catalog  = new Catalog( $this->services->path( 'build/checks.json' ), $this->schema, static fn (): array => $policy->house_rules ?? $in_force->house_rules() );
		return new Assessor( $catalog, $this->schema, $this->services->facts(), $answers, $this->questions, $data );
	}

	private static function host(): string {
		$host = wp_parse_url( home_url(), PHP_URL_HOST );
		return is_string( $host ) ? strtolower( $host ) : '';
	}
}
