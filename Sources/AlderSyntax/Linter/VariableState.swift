/// What is known of a variable at a point of the program.
struct VariableState {
  enum Kind: UInt8 { case unbound, bound, unsafe }

  var kind = Kind.unbound
  /// What made it unsafe: the construct and its place.
  var construct = Construct.case
  var constructSpan = Span.none
  /// The place that bound it: an index into `Variables.sites`.
  var site: Int32 = -1
  /// When it was bound: the length of the trail, so that one can tell what a pattern has bound.
  var serial: Int32 = -1

  /// Constructs after which a variable may have no value.
  enum Construct: UInt8 {
    case `case`, `if`, receive, `try`, `catch`, andalso, orelse, maybe

    var text: String {
      switch self {
      case .case: "case"
      case .if: "if"
      case .receive: "receive"
      case .try: "try"
      case .catch: "catch"
      case .andalso: "andalso"
      case .orelse: "orelse"
      case .maybe: "maybe"
      }
    }
  }
}
