<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

/**
 * Our own marked block at the top of a .htaccess, above WordPress's rules. Pure. What others wrote is never touched.
 */
final class HtaccessBlock {
	public static function text( string $name, string $lines, string $rest ): string {
		$end   = str_contains( $rest, "\r\n" ) ? "\r\n" : "\n";
		$block = "# BEGIN Store Posture: {$name}\n" . rtrim( $lines, "\n" ) . "\n# END Store Posture: {$name}\n";
		return str_replace( "\n", $end, $block );
	}

	public static function with( string $text, string $block ): string {
		return str_contains( $text, $block ) ? $text : $block . $text;
	}

	/** Null: it does not stand there as it was put in. */
	public static function without( string $text, string $block ): ?string {
		$at = strpos( $text, $block );
		return false === $at ? null : substr_replace( $text, '', $at, strlen( $block ) );
	}

	/** Whether blocks of ours are all there is in it: then the file is ours, too. */
	public static function is_all( string $text ): bool {
		return '' !== $text && '' === preg_replace( '~# BEGIN Store Posture: ([^\r\n]+)\r?\n.*?# END Store Posture: \1\r?\n~s', '', $text );
	}

	/** Whether a block of this name stands there, in whatever words. */
	public static function has( string $text, string $name ): bool {
		return str_contains( $text, "# BEGIN Store Posture: {$name}" );
	}
}
