/// What the nodes for operators with two operands share.
class BinaryOperator: Expression {
  final let left: Operand
  final let right: Operand
  final let location: SourceLocation
  init(_ left: Operand, _ right: Operand, _ location: SourceLocation) {
    self.left = left
    self.right = right
    self.location = location
  }
}
