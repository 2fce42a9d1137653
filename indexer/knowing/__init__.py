"""What a post says about itself: title, date, speaker, officers, what they lead on."""
