/// What the nodes for operators with two operands share.
class BinaryOperator: Expression {
  final let left: Expression
  final let right: Expression
  final let location: SourceLocation
  init(_ left: Expression, _ right: Expression, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
}
