<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\Unseen;

/**
 * A file that was found, and what asking for it over the web says.
 */
final class Candidate {
	/** Null: not known, see the reason. */
	public ?bool $served     = null;
	public ?bool $asks_login = null;
	public string $reason    = '';

	/**
	 * @param list<string>|null                                  $holds     Kinds; null: could not be examined.
	 * @param bool|null                                          $guessable Null where it does not matter.
	 * @param array{body: string, login: string, ask: bool}|null $page      Of PHP that runs: how its page is known.
	 */
	public function __construct(
		public readonly Found $file,
		public readonly ?array $holds,
		private readonly ?bool $guessable = null,
		private readonly ?array $page = null,
	) {}

	/**
	 * @throws Unseen
	 */
	public function look( Served $served, bool $may_ask ): void {
		if ( null !== $this->page && ! $this->page['ask'] ) {
			throw new Unseen( 'would_run' );
		}
		if ( ! $may_ask ) {
			throw new Unseen( 'budget' );
		}
		if ( null === $this->page ) {
			$this->served = $served->look( $this->file );
			return;
		}
		$answer           = $served->page( $this->file, $this->page['body'] );
		$this->served     = null !== $answer;
		$this->asks_login = match ( $this->page['login'] ) {
			'never'  => false,
			'always' => true,
			default  => null === $answer || 1 === preg_match( '/type\s*=\s*["\']?password/i', $answer->body ),
		};
	}

	/**
	 * Fields that only some lists have.
	 *
	 * @return array<string, bool|null>
	 */
	public function more(): array {
		return match ( true ) {
			null !== $this->guessable => array( 'guessable' => $this->guessable ),
			null !== $this->page && 'phpinfo' !== $this->file->kind => array( 'asks_login' => $this->asks_login ),
			default => array(),
		};
	}
}
