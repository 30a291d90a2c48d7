/// An open `-ifdef`, `-ifndef` or `-if`.
struct Conditional {
  enum State {
    /// This branch is read.
    case taken
    /// It is not, but a later one may be.
    case waiting
    /// An earlier branch was read, or all of it stands in a part that is left out.
    case done
  }

  var state: State
  /// The directive, for when `-endif` is missing.
  var name: String
  var span: Span
  var sawElse = false

  var isSkipping: Bool { state != .taken }
}
