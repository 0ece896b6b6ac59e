<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Match\Refusals;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Walk\Loopback\Envelope;
use StorePosture\Exposure\Walk\Loopback\Handles;
use StorePosture\Exposure\Walk\Loopback\Outgoing;
use StorePosture\Exposure\Walk\Loopback\Sockets;
use StorePosture\Exposure\Walk\Loopback\Throttle;
use StorePosture\Exposure\Walk\Loopback\Transport;
use StorePosture\Exposure\Walk\Loopback\VisitorNonce;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\OwnSite;

/**
 * This server asks itself, as a stranger would: without cookies, by the name we go by, at most four questions at once. An object of
 * this class asks one address; a site that moves meanwhile is asked no more. Once nobody lets us through, nobody is asked any more.
 */
final class Loopback implements Sender {
	/** Of one answer, and of all that are held at a time; whatever comes then is read this far. */
	private const BYTES      = 2097152;
	private const HELD_BYTES = 8388608;
	private const LEAST      = 131072;

	private const WAIT_SECONDS = 0.5;
	/** After which no more of a list are sent: whoever waits for the answers holds a lock. */
	private const LIST_SECONDS = 100.0;

	/** As WordPress refuses a nonce that it did not give: says nothing about the route. */
	private const NONCE_REFUSED = '"rest_cookie_invalid_nonce"';

	private readonly Transport $transport;
	private readonly Envelope $envelope;
	private readonly string $base;
	private readonly ?string $origin;
	/** @var array<string, array<string, string>> */
	private readonly array $headers;

	/**
	 * @param array<string, array<string, string>> $headers   By asker, what tells who asks.
	 * @param bool                                 $verify    Whether the certificate is looked at: it is, unless somebody proved by what it says that this site answers.
	 * @param Transport|null                       $transport Null: the best there is.
	 */
	public function __construct( array $headers = array(), private readonly Throttle $throttle = new Throttle(), bool $verify = true, ?Transport $transport = null, private readonly float $seconds = self::LIST_SECONDS ) {
		$nonce           = VisitorNonce::rest();
		$this->headers   = $headers + array( Asker::VISITOR => array() ) + ( '' === $nonce ? array() : array( Asker::VISITOR_WITH_NONCE => array( 'X-WP-Nonce' => $nonce ) ) );
		$this->transport = $transport ?? ( Handles::are_there() ? new Handles() : new Sockets() );
		$this->envelope  = new Envelope( $verify );
		$this->base      = trailingslashit( OwnSite::front_page() );
		$this->origin    = OwnSite::origin( $this->base );
	}

	public function send( array $requests ): array {
		$patience = new Patience();
		$answers  = array();
		$held     = 0;
		$next     = 0;
		$end      = self::now() + $this->seconds;
		$goes_on  = static function () use ( &$next, $requests, $patience, $end ): bool {
			return $next < count( $requests ) && ! $patience->is_over() && self::now() < $end;
		};
		while ( $this->transport->under_way() > 0 || $goes_on() ) {
			$wait = self::WAIT_SECONDS;
			$come = array();
			while ( array() === $come && $goes_on() && $this->transport->under_way() < $this->throttle->at_once() ) {
				$wait = min( self::WAIT_SECONDS, $this->throttle->wait( self::now() ) );
				if ( $wait > 0.0 ) {
					break;
				}
				$out = $this->outgoing( $requests[ $next ], $held );
				if ( $out instanceof Outgoing ) {
					$this->throttle->sent( self::now() );
					$this->transport->begin( $next, $out );
				} else {
					$come[ $next ] = $out;
				}
				++$next;
				$wait = self::WAIT_SECONDS;
			}
			foreach ( array() === $come ? $this->transport->wait( $wait ) : $come as $number => $answer ) {
				$answer             = self::of_the_site( $requests[ $number ], $answer );
				$answers[ $number ] = $answer;
				$held              += strlen( $answer->body );
				[ $class, $reason ] = Refusals::of( $answer, $requests[ $number ]->is_file() );
				$patience->note( new Reading( $requests[ $number ]->id, $class, array(), $reason ) );
				$this->throttle->answered( $reason );
			}
		}
		$rest = Envelope::none( $patience->is_over() ? $patience->reason() : 'budget' );
		return array_map( static fn ( int $number ): Answer => $answers[ $number ] ?? $rest, array_keys( $requests ) );
	}

	private function outgoing( PlannedRequest $request, int $held ): Outgoing|Answer {
		$url = $this->base . $request->path;
		if ( ! in_array( $request->method, array( 'GET', 'HEAD' ), true ) ) {
			return Envelope::none( 'not_get' );
		}
		if ( null === $this->origin || OwnSite::origin( $url ) !== $this->origin ) {
			return Envelope::none( 'other_host' );
		}
		if ( ! isset( $this->headers[ $request->asker ] ) ) {
			return Envelope::none( 'not_supported' );
		}
		$headers = array(
			'User-Agent'      => Http::AGENT,
			'Accept'          => Http::ACCEPT,
			'Accept-Encoding' => 'identity',
		);
		return $this->envelope->around( $url, $request->method, $headers + $this->headers[ $request->asker ], max( self::LEAST, min( self::BYTES, self::HELD_BYTES - $held ) ) );
	}

	private static function of_the_site( PlannedRequest $request, Answer $answer ): Answer {
		$is_refused = Asker::VISITOR !== $request->asker && 403 === $answer->status && str_contains( substr( $answer->body, 0, 1024 ), self::NONCE_REFUSED );
		return $is_refused ? Envelope::none( 'nonce_refused' ) : $answer;
	}

	private static function now(): float {
		return hrtime( true ) / 1e9;
	}
}
