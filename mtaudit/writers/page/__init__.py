"""What the HTML report shows, worked out before the template: no markup stands here."""
