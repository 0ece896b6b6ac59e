<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Model\Obstacle;

/**
 * What came back for one request, or why nothing did.
 */
final class HttpAnswer {
	/**
	 * @param array<string, list<string>> $headers By lower-case name, each value as it came.
	 * @param string                      $reason  '' when the server answered.
	 */
	public function __construct(
		public readonly string $url,
		public readonly int $status,
		private readonly array $headers,
		public readonly string $body,
		public readonly string $reason = '',
	) {}

	public static function none( string $url, string $reason ): self {
		return new self( $url, 0, array(), '', $reason );
	}

	public function answered(): bool {
		return '' === $this->reason;
	}

	public function header( string $name ): string {
		return implode( ', ', $this->headers( $name ) );
	}

	/**
	 * Each value as it came: two headers are not the same as one with a comma.
	 *
	 * @return list<string>
	 */
	public function headers( string $name ): array {
		return $this->headers[ strtolower( $name ) ] ?? array();
	}

	public function is_html(): bool {
		return $this->signs()->is_html();
	}

	/**
	 * @return array<array-key, mixed>|null Null when the body is no JSON object or list.
	 */
	public function json(): ?array {
		$json = json_decode( $this->body, true, 64 );
		return is_array( $json ) ? $json : null;
	}

	/** Where a redirect leads, as an absolute address; '' when this is none. */
	public function leads_to(): string {
		$to = $this->status >= 300 && $this->status < 400 ? $this->headers( 'location' )[0] ?? '' : '';
		return '' === $to ? '' : \WP_Http::make_absolute_url( $to, $this->url );
	}

	/** WordPress's own way of saying no over REST: JSON with a code. */
	public function is_rest_refusal(): bool {
		return $this->signs()->is_rest_refusal();
	}

	public function is_challenge(): bool {
		return $this->signs()->is_challenge();
	}

	/** Why this says nothing about a single file or folder, where a plain refusal is an answer; '' when it does. */
	public function interrupted(): string {
		return $this->answered() ? $this->signs()->for_a_file() : $this->reason;
	}

	/** Why this says nothing about a page that everybody may see; '' when the site itself spoke. */
	public function obstacle(): string {
		return $this->answered() ? $this->signs()->for_a_page() : $this->reason;
	}

	private function signs(): Obstacle {
		return new Obstacle( $this->status, $this->headers, $this->body );
	}
}
