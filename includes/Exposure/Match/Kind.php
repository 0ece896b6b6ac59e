<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Kinds of data an answer can give away. Those up to TOKEN prove by themselves; NAME to LAST_FOUR only beside another of the same person.
 */
final class Kind {
	public const EMAIL     = 'email';
	public const PHONE     = 'phone';
	public const ORDER_KEY = 'order_key';
	public const TOKEN     = 'token';
	public const MD5       = 'email_md5';
	public const SHA256    = 'email_sha256';
	public const STREET    = 'street';
	public const NAME      = 'name';
	public const POSTCODE  = 'postcode';
	public const CITY      = 'city';
	public const IP        = 'ip';
	public const LAST_FOUR = 'last_four';

	public const NAME_AND_ADDRESS    = 'name_and_address';
	public const POSTCODE_AND_STREET = 'postcode_and_street';
}
