<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\RestServer;

/**
 * Makes the plan from what this site registers and what its store holds. The same store gives the same plan.
 */
final class Planner {
	/** A plan beyond this would take a shop's whole day. */
	private const REQUESTS = 6000;

	/**
	 * Kinds at which it changes anything who asks. A customer is asked nothing at admin-ajax.php and wc-ajax: for whoever is logged in,
	 * the same names do other things there.
	 */
	private const KINDS = array(
		Asker::VISITOR_WITH_NONCE => array( 'rest' ),
		Asker::CUSTOMER           => array( 'rest', 'page', 'download', 'graphql' ),
	);

	/**
	 * @param Http|null $http To ask which handlers register in an ajax request alone; without it those are not seen.
	 */
	public function __construct( private readonly RequestWords $words, private readonly ?Http $http = null ) {}

	/**
	 * @param list<Asker::*> $askers
	 * @param list<string>   $let_in Surface::$id of what the owner lets in.
	 * @param list<Record>   $own    Of the customer who asks.
	 */
	public function plan( array $askers = array( Asker::VISITOR, Asker::VISITOR_WITH_NONCE, Asker::CUSTOMER ), array $let_in = array(), array $own = array() ): Plan {
		$records    = StoreRecords::read( $own );
		$held_back  = new HeldBack( $this->words, $let_in );
		$address    = new RestAddress( SiteAddress::rest() );
		$values     = new Values( $records, $this->words );
		$undeclared = new Undeclared( $records, $values, $this->words );
		$surfaces   = ( new RestSurfaces( $held_back, RecordTypes::rest_bases() ) )->all( RestServer::routes() );
		$rest       = new RestRequests( $address, $values, $this->words, $records, SiteAddress::home(), new HeldRoutes( $surfaces ) );
		$ajax       = new AjaxHandlers( $held_back, $undeclared, $this->http );
		$routes     = array();
		foreach ( $surfaces as $surface ) {
			$routes[ $surface->id ] = new Prepared( $surface, '' === $surface->held_back ? $rest->of( $surface ) : array() );
		}
		$prepared = array(
			...array_values( $routes ),
			...( new SitePages( $records, $undeclared ) )->all(),
			...( new QueryVars( $values, $this->words ) )->all(),
			...( new Feeds( $this->words ) )->all(),
			...( new OrderPages( $records ) )->all(),
			...Documents::all(),
			...Graphql::all(),
			...$ajax->all(),
		);
		$of_meta = PersonalMeta::requests( $address, array_map( static fn ( Prepared $one ): Surface => $one->surface, $routes ) );
		return self::bounded( $prepared, $of_meta, $askers, '' === $ajax->unseen ? array() : array( 'ajax' => $ajax->unseen ) );
	}

	/**
	 * @param list<Prepared>        $prepared
	 * @param list<PlannedRequest>  $more
	 * @param list<Asker::*>        $askers
	 * @param array<string, string> $unseen
	 */
	private static function bounded( array $prepared, array $more, array $askers, array $unseen ): Plan {
		$surfaces = array();
		$bare     = array();
		foreach ( $prepared as $one ) {
			$reason = match ( true ) {
				'' !== $one->surface->held_back => $one->surface->held_back,
				array() === $one->requests => HeldBack::PATTERN_UNFILLED,
				count( $bare ) + count( $one->requests ) > self::REQUESTS => HeldBack::TOO_MANY,
				default => '',
			};
			$surfaces[ $one->surface->id ] = '' === $reason ? $one->surface : $one->surface->held_back( $reason );
			array_push( $bare, ...( '' === $reason ? $one->requests : array() ) );
		}
		array_push( $bare, ...array_filter( $more, static fn ( PlannedRequest $request ): bool => '' === $surfaces[ $request->surface ]->held_back ) );
		$all = array();
		foreach ( $askers as $asker ) {
			foreach ( $bare as $request ) {
				if ( in_array( $surfaces[ $request->surface ]->kind, self::KINDS[ $asker ] ?? array( $surfaces[ $request->surface ]->kind ), true ) ) {
					$all[] = $request->asked_by( $asker );
				}
			}
		}
		return new Plan( array_values( $surfaces ), $all, $unseen );
	}
}
