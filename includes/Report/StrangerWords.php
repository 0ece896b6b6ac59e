<?php
declare(strict_types=1);

namespace StorePosture\Report;

use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Plan\HeldBack;

/**
 * What the stranger test says in words. English; whoever shows them translates.
 */
final class StrangerWords {
	public const HELD_BACK = array(
		HeldBack::NOT_GET          => 'It changes something, and we only read.',
		HeldBack::NAMED_LIKE_DOING => 'Its name speaks of doing something, and we only read.',
		HeldBack::KNOWN_TO_WRITE   => 'It is known to write when it is asked.',
		HeldBack::ACTING_ARGUMENT  => 'It wants to be told what to do, and we only read.',
		HeldBack::TOKEN_ARGUMENT   => 'It wants a secret that a stranger does not have.',
		HeldBack::AJAX             => 'A handler of this kind may do anything, and does not say what.',
		HeldBack::NO_CALLBACK      => 'Nobody answers there.',
		HeldBack::PATTERN_BROKEN   => 'Its address cannot be read.',
		HeldBack::PATTERN_UNFILLED => 'We found no address that it answers to.',
		HeldBack::TOO_MANY         => 'There were too many questions already.',
	);

	public const KINDS = array(
		Kind::EMAIL               => 'email address',
		Kind::PHONE               => 'phone number',
		Kind::ORDER_KEY           => 'key of an order',
		Kind::TOKEN               => 'token of a person',
		Kind::MD5                 => 'email address as a digest (md5)',
		Kind::SHA256              => 'email address as a digest (sha256)',
		Kind::STREET              => 'street',
		Kind::NAME                => 'name',
		Kind::POSTCODE            => 'postcode',
		Kind::CITY                => 'city',
		Kind::IP                  => 'IP address',
		Kind::LAST_FOUR           => 'last four digits of a card',
		Kind::NAME_AND_ADDRESS    => 'name with address',
		Kind::POSTCODE_AND_STREET => 'postcode with street',
	);

	public const UNSEEN = array(
		'ajax' => 'Which handlers answer to visitors could not be asked.',
	);

	/** Those of accounts were recognised. */
	public const ORDERS_UNPROVEN = 'Of orders nothing is proven: staff were not shown any that we recognise.';

	/** Why it stopped. */
	public const STOPPED = 'Three answers in a row were refusals, so we stopped.';
}
