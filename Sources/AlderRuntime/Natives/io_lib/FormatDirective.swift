/// A directive of a format: `~Width.Precision.PaddingModifiersControl`.
struct FormatDirective {
  var control: Unicode.Scalar
  /// The field's width, never negative: `isLeft` is its sign.
  var width: Int?
  var isLeft = false
  var precision: Int?
  var padding: UInt32 = 32
  /// Modifier t: the argument's text may go beyond Latin-1.
  var isUnicode = false
  /// Without modifier l: lists of characters are shown as strings.
  var detectsStrings = true
  /// Modifier k: keys of maps in term order.
  var ordersMaps = false
  /// What it is applied to, beside the arguments that were used for `*`.
  var arguments: [Term] = []

  /// Its text may be cut to what `chars_limit` leaves.
  var isLimited: Bool {
    switch control {
    case "p", "P", "w", "W": true
    case "s": !arguments[0].isAtom
    default: false
    }
  }

  /// How many arguments the control takes; nil if there is no such control.
  static func argumentCount(_ control: Unicode.Scalar) -> Int? {
    switch control {
    case "~", "n": 0
    case "c", "f", "e", "g", "s", "w", "p", "b", "B", "+", "#", "i": 1
    case "W", "P", "x", "X": 2
    default: nil
    }
  }
}

/// A format taken apart.
enum FormatItem {
  case character(UInt32)
  case directive(FormatDirective)
}
