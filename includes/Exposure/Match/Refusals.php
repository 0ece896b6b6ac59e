<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

use StorePosture\Model\Obstacle;

/**
 * What an answer without anybody's data comes to.
 */
final class Refusals {
	/**
	 * @return array{Reading::*, string} The class and its reason.
	 */
	public static function of( Answer $answer, bool $is_file = false ): array {
		if ( '' !== $answer->reason ) {
			return array( Reading::UNSEEN, $answer->reason );
		}
		$obstacle = new Obstacle( $answer->status, $answer->headers, $answer->body );
		$to       = $answer->status >= 300 && $answer->status < 400 ? $answer->headers['location'][0] ?? '' : '';
		$reason   = $obstacle->for_a_page();
		return match ( true ) {
			'' !== $to && 1 === preg_match( '~(?:wp-login\.php|/my-account/?(?:$|\?)|/log-?in/?(?:$|\?)|/sign-?in/?(?:$|\?)|[?&]redirect_to=)~i', $to ) => array( Reading::GUARDED, '' ),
			$obstacle->is_rest_refusal() && in_array( $answer->status, array( 401, 403 ), true ) => array( Reading::GUARDED, '' ),
			// Not there, and WordPress says so: application passwords without https.
			501 === $answer->status && $obstacle->says_why() => array( Reading::GUARDED, '' ),
			'probe_failed' === $reason => array( Reading::ERRORED, 'server_error' ),
			// WordPress's own way of saying no to a call that needs an account or a nonce.
			in_array( $answer->status, array( 400, 401, 403 ), true ) && in_array( trim( $answer->body ), array( '0', '-1' ), true ) => array( Reading::GUARDED, '' ),
			'waf_403' === $reason && $is_file && '' === $obstacle->for_a_file() => array( Reading::GUARDED, '' ),
			'' !== $reason => array( Reading::UNSEEN, $reason ),
			default => array( Reading::QUIET, '' ),
		};
	}
}
