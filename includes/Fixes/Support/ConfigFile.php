<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

/**
 * The wp-config.php of this site, and why it may not be changed from here.
 */
final class ConfigFile {
	public static function path(): string {
		return untrailingslashit( wp_normalize_path( ABSPATH ) ) . '/wp-config.php';
	}

	public static function obstacle(): string {
		return match ( true ) {
			self::is_composers() => __( 'The settings of this site come from its code and .env. They change with the next deployment.', 'store-posture' ),
			! is_file( self::path() ) => __( 'wp-config.php does not lie in WordPress\'s own folder. It may serve more than this site.', 'store-posture' ),
			default => FileTransaction::obstacle( self::path(), true ),
		};
	}

	/** Bedrock and its kin: WordPress in a folder of its own, settings a level up in config/. */
	public static function is_composers(): bool {
		$above = dirname( untrailingslashit( wp_normalize_path( ABSPATH ) ) );
		return ! is_file( self::path() ) && ( is_file( "{$above}/config/application.php" ) || is_file( dirname( $above ) . '/config/application.php' ) )
			|| ( is_file( self::path() ) && str_contains( (string) file_get_contents( self::path() ), 'config/application.php' ) );
	}

	/** In the reader's words, why the editor refused. */
	public static function refusal( string $reason ): string {
		return match ( $reason ) {
			ConfigEditor::MANY => __( 'wp-config.php sets this in more than one place.', 'store-posture' ),
			ConfigEditor::CONDITIONAL => __( 'wp-config.php sets this under a condition.', 'store-posture' ),
			ConfigEditor::NOT_SCALAR => __( 'wp-config.php works the value out by code.', 'store-posture' ),
			ConfigEditor::NO_PLACE => __( 'wp-config.php is laid out in a way we do not know.', 'store-posture' ),
			default => __( 'wp-config.php could not be read as PHP.', 'store-posture' ),
		};
	}
}
