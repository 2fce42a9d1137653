"""How good the order of results is: measured on public test collections and on judged queries."""
