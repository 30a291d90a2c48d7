/// What `erl_scan` is asked for besides the tokens, and how far it is to go.
struct ScanOptions {
  /// How much of the text is wanted.
  enum Extent {
    /// All of it.
    case text
    /// Up to the first dot; more text may follow what there is.
    case form
    /// Up to the first dot or the end.
    case lastForm
  }

  var extent: Extent
  /// The column is told too.
  var hasColumns: Bool
  /// Annotations have the text of their tokens.
  var hasText = false
  var hasComments = false
  var hasWhiteSpace = false

  /// Nil if `flags` is not a list of `text`, `return_comments`, `return_white_spaces`.
  init?(extent: Term, flags: Term, hasColumns: Bool) {
    switch extent {
    case Self.text: self.extent = .text
    case Self.form: self.extent = .form
    case Self.lastForm: self.extent = .lastForm
    default: return nil
    }
    self.hasColumns = hasColumns
    var rest = flags
    while rest.isCons {
      switch rest.head {
      case Self.text: hasText = true
      case Self.returnComments: hasComments = true
      case Self.returnWhiteSpaces: hasWhiteSpace = true
      default: return nil
      }
      rest = rest.tail
    }
    guard rest.isEmpty else { return nil }
  }

  static let text = Term(atom: "text")
  private static let form = Term(atom: "form")
  private static let lastForm = Term(atom: "last_form")
  private static let returnComments = Term(atom: "return_comments")
  private static let returnWhiteSpaces = Term(atom: "return_white_spaces")
}
